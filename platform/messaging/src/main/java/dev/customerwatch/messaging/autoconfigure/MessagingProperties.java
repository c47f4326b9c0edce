package dev.customerwatch.messaging.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messaging.
 *
 * @param service name of the service: its consumer group
 * @param company the company that this installation serves
 * @param clock the business clock
 * @param topics topics that this service writes and reads
 * @param outbox limits of what may wait
 * @param storeWait how long a command waits for a store that is away
 * @param dueEvery how often each instance looks for what has fallen due
 */
@ConfigurationProperties("customerwatch")
record MessagingProperties(
        String service,
        @DefaultValue("default") String company,
        @DefaultValue ClockSettings clock,
        @DefaultValue TopicSettings topics,
        @DefaultValue OutboxLimits outbox,
        @DefaultValue("3s") Duration storeWait,
        @DefaultValue("1s") Duration dueEvery) {

    /**
     * The business clock.
     *
     * @param offset what it is ahead of the system clock
     */
    record ClockSettings(@DefaultValue("0s") Duration offset) {}

    /**
     * The topics of a service.
     *
     * @param publish topics that it writes
     * @param subscribe topics that it reads by Spring Cloud Stream, each with its dead-letter and retry topic
     * @param groups topics that its other groups read, by group, each with its dead-letter and retry topic
     * @param also further topics of its own
     * @param compacted those of them that keep the newest record of each key only
     * @param partitions of every event topic; fixed for the life of v1
     * @param replicas of every topic
     * @param create whether they are created and checked at the start; false where operators do that, and then nothing waits
     *     for the broker
     */
    record TopicSettings(
            @DefaultValue List<String> publish,
            @DefaultValue List<String> subscribe,
            @DefaultValue Map<String, List<String>> groups,
            @DefaultValue List<String> also,
            @DefaultValue List<String> compacted,
            @DefaultValue("24") int partitions,
            @DefaultValue("3") short replicas,
            @DefaultValue("true") boolean create) {}

    /**
     * Limits of the outbox.
     *
     * @param mostWaiting unsent documents above which commands are answered 503
     * @param leaveAlone how long the sweeper leaves an unsent document to its writer
     */
    record OutboxLimits(
            @DefaultValue("100000") long mostWaiting,
            @DefaultValue("5s") Duration leaveAlone) {}
}
