package dev.customerwatch.testkit.probe;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.ServiceTest;

@ServiceTest("probe")
class ProbeAccessTest extends AccessMatrixContract {}
