package dev.customerwatch.customer;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("customer")
class CustomerAccessTest extends AccessMatrixContract {}
