package dev.customerwatch.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one small broker that is also its own controller. */
record BrokerSettings(Path logFolder, int brokerPort, int controllerPort) {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    Properties toProperties() {
        Properties settings = new Properties();
        addIdentity(settings);
        addInternalTopics(settings);
        addFastRestart(settings);
        addSmallFootprint(settings);
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    private void addIdentity(Properties settings) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put(
                "listeners", "BROKER://127.0.0.1:" + brokerPort + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "BROKER://" + bootstrapServers());
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("log.dirs", logFolder.toString());
    }

    private static void addInternalTopics(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.segment.bytes", "4194304");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.segment.bytes", "4194304");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.segment.bytes", "4194304");
    }

    private static void addFastRestart(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits this long before it lets the same broker register again; but a broker that
        // misses its heartbeats for so long, because the machine is busy, is fenced and refuses work.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void addSmallFootprint(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        // Index files are mapped at full size from the start; this is enough for a segment of 64 MB.
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "262144");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("metadata.max.idle.interval.ms", "5000");
    }
}
