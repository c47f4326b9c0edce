package dev.customerwatch.complaint;

import dev.customerwatch.testkit.OpenApiContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("complaint")
class ComplaintOpenApiTest extends OpenApiContract {}
