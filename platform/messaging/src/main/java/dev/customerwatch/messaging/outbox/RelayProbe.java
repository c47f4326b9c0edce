package dev.customerwatch.messaging.outbox;

/** Watches the relay from outside; fault tests stop the process here, between the store's answer and the send. */
@FunctionalInterface
public interface RelayProbe {

    void beforeSend(String source, String subject, long sequence);
}
