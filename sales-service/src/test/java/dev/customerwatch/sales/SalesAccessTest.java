package dev.customerwatch.sales;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("sales")
class SalesAccessTest extends AccessMatrixContract {}
