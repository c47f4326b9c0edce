package dev.customerwatch.sales;

import dev.customerwatch.testkit.ArchitectureContract;

class SalesArchitectureTest extends ArchitectureContract {

    SalesArchitectureTest() {
        super("sales");
    }
}
