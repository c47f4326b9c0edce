package dev.customerwatch.complaint;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("complaint")
class ComplaintAccessTest extends AccessMatrixContract {}
