package dev.customerwatch.sales;

import dev.customerwatch.testkit.MessagesContract;

class SalesMessagesTest extends MessagesContract {

    SalesMessagesTest() {
        super("sales");
    }
}
