package dev.customerwatch.messaging.consume;

/** A topic as one group reads it, with the two topics beside it. */
public record GroupTopic(String topic, String group) {

    public String dead() {
        return topic + "." + group + ".dead";
    }

    public String retry() {
        return topic + "." + group + ".retry";
    }
}
