package dev.customerwatch.alert;

import dev.customerwatch.testkit.ArchitectureContract;

class AlertArchitectureTest extends ArchitectureContract {

    AlertArchitectureTest() {
        super("alert");
    }
}
