package dev.customerwatch.messaging.autoconfigure;

import dev.customerwatch.messaging.consume.GroupTopic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that a service needs, before anything reads or writes them, and checks those that are there. */
final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    private final MessagingProperties properties;

    Topics(MessagingProperties properties) {
        this.properties = properties;
    }

    /** What this service reads: first by the group of its own name, then by its other groups. */
    List<GroupTopic> read() {
        var settings = properties.topics();
        return Stream.concat(
                        settings.subscribe().stream().map(topic -> new GroupTopic(topic, properties.service())),
                        settings.groups().entrySet().stream()
                                .flatMap(group ->
                                        group.getValue().stream().map(topic -> new GroupTopic(topic, group.getKey()))))
                .toList();
    }

    /** Waits until the broker answers, then creates what is missing. */
    void ensure(Admin admin) throws InterruptedException {
        var names = names();
        while (true) {
            try {
                create(admin, names);
                check(admin, names);
                return;
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof org.apache.kafka.common.errors.RetriableException)) {
                    throw new IllegalStateException("topics cannot be created", failed.getCause());
                }
                LOG.info(
                        "topics wait for the broker reason={}",
                        failed.getCause().getMessage());
            }
        }
    }

    private Set<String> names() {
        var names = new LinkedHashSet<>(properties.topics().publish());
        for (var topic : read()) {
            names.addAll(List.of(topic.topic(), topic.dead(), topic.retry()));
        }
        names.addAll(properties.topics().also());
        return names;
    }

    private void create(Admin admin, Set<String> names) throws ExecutionException, InterruptedException {
        var missing = new ArrayList<>(names);
        missing.removeAll(admin.listTopics().names().get());
        var settings = properties.topics();
        var topics = missing.stream()
                .map(name -> new NewTopic(name, settings.partitions(), settings.replicas()).configs(config(name)))
                .toList();
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    private Map<String, String> config(String name) {
        var config = new java.util.HashMap<>(KEPT_FOR_EVER);
        if (properties.topics().compacted().contains(name)) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, properties.topics().replicas() > 1 ? "2" : "1");
        return config;
    }

    private void check(Admin admin, Set<String> names) throws ExecutionException, InterruptedException {
        var found = admin.describeTopics(names).allTopicNames().get();
        found.forEach((name, topic) -> {
            if (topic.partitions().size() != properties.topics().partitions()) {
                throw new IllegalStateException(
                        "topic " + name + " has " + topic.partitions().size()
                                + " partitions; customerwatch.topics.partitions says "
                                + properties.topics().partitions()
                                + ". The number is fixed for the life of v1: set it to what the topics have.");
            }
        });
    }
}
