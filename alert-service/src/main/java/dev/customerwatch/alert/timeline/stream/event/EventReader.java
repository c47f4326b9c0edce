package dev.customerwatch.alert.timeline.stream.event;

/** Reads the bodies of one type of event. */
@FunctionalInterface
public interface EventReader {

    /**
     * Reads a body.
     *
     * @throws dev.customerwatch.messaging.UnreadableEvent where it is no such body
     * @throws dev.customerwatch.alert.rule.UnprocessableFact where it contradicts itself
     */
    Reading read(byte[] body);
}
