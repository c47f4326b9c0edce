package dev.customerwatch.testkit;

class PlatformMessagesTest extends MessagesContract {

    PlatformMessagesTest() {
        super("dev.customerwatch.web", "platform-web-messages");
    }
}
