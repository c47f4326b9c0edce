package dev.customerwatch.testkit.probe;

import dev.customerwatch.testkit.OpenApiContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("probe")
class ProbeOpenApiTest extends OpenApiContract {}
