package dev.customerwatch.credit;

import dev.customerwatch.testkit.OpenApiContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("credit")
class CreditOpenApiTest extends OpenApiContract {}
