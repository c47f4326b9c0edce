package dev.customerwatch.credit;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("credit")
class CreditAccessTest extends AccessMatrixContract {}
