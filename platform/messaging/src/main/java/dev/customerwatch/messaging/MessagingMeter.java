package dev.customerwatch.messaging;

/** Every metric of this module: name and what it says. No tag ever holds a customer. */
public enum MessagingMeter {
    /** Gauge: documents with events not yet acknowledged by the broker. */
    OUTBOX_WAITING("customerwatch.outbox.waiting"),
    /** Gauge, seconds: age of the oldest event not yet acknowledged. */
    OUTBOX_OLDEST_AGE("customerwatch.outbox.oldest.age"),
    /** Gauge, bytes: the largest aggregate document written since the start; tag {@code collection}. */
    DOCUMENT_LARGEST("customerwatch.document.largest"),
    /** Counter: events acknowledged by the broker. */
    OUTBOX_SENT("customerwatch.outbox.sent"),
    /** Counter: documents that the sweeper found unsent, because a process or a send had failed. */
    OUTBOX_SWEPT("customerwatch.outbox.swept"),
    /** Counter: events handled; tags {@code topic}, {@code type}. */
    EVENTS_HANDLED("customerwatch.events.handled"),
    /** Counter: events of a type that this service does not read; tag {@code topic}. */
    EVENTS_SKIPPED("customerwatch.events.skipped"),
    /** Counter: records set aside; tags {@code topic}, {@code reason}. */
    DEAD_LETTERS("customerwatch.dead.letters"),
    /** Counter: due commands run; tag {@code work}. */
    DUE_WORK("customerwatch.due.work");

    private final String id;

    MessagingMeter(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
