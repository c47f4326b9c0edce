package dev.customerwatch.customer;

import dev.customerwatch.testkit.ArchitectureContract;

class CustomerArchitectureTest extends ArchitectureContract {

    CustomerArchitectureTest() {
        super("customer");
    }
}
