package dev.customerwatch.complaint;

import dev.customerwatch.testkit.ArchitectureContract;

class ComplaintArchitectureTest extends ArchitectureContract {

    ComplaintArchitectureTest() {
        super("complaint");
    }
}
