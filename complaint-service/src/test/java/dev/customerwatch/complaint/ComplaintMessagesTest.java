package dev.customerwatch.complaint;

import dev.customerwatch.testkit.MessagesContract;

class ComplaintMessagesTest extends MessagesContract {

    ComplaintMessagesTest() {
        super("complaint");
    }
}
