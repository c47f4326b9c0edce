package dev.customerwatch.sales;

import dev.customerwatch.testkit.OpenApiContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("sales")
class SalesOpenApiTest extends OpenApiContract {}
