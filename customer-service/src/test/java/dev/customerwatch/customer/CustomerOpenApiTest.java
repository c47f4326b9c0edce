package dev.customerwatch.customer;

import dev.customerwatch.testkit.OpenApiContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("customer")
class CustomerOpenApiTest extends OpenApiContract {}
