package dev.customerwatch.credit;

import dev.customerwatch.testkit.MessagesContract;

class CreditMessagesTest extends MessagesContract {

    CreditMessagesTest() {
        super("credit");
    }
}
