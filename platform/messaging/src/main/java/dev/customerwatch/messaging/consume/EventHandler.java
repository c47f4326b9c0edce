package dev.customerwatch.messaging.consume;

import dev.customerwatch.messaging.ReceivedEvent;

/** What a service does with one type of event. Runs again on redelivery and must then change nothing. */
@FunctionalInterface
public interface EventHandler<T> {

    /**
     * Handles one event.
     *
     * @throws Unprocessable where this event can never be handled; the record is set aside
     */
    void handle(T body, ReceivedEvent event);
}
