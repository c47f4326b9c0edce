package dev.customerwatch.customer;

import dev.customerwatch.testkit.MessagesContract;

class CustomerMessagesTest extends MessagesContract {

    CustomerMessagesTest() {
        super("customer");
    }
}
