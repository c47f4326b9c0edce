package dev.customerwatch.alert;

import dev.customerwatch.testkit.MessagesContract;

class AlertMessagesTest extends MessagesContract {

    AlertMessagesTest() {
        super("alert");
    }
}
