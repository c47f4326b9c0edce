package dev.customerwatch.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A single Kafka broker (KRaft) in this JVM that listens on loopback and keeps its data in one folder. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int FORMAT = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts the broker and returns when it serves.
     *
     * @param port the port on 127.0.0.1; 0 picks a free one
     * @throws IllegalStateException if the folder holds data of another format; the message says what to do
     */
    public static EmbeddedKafka start(Path dataFolder, int port) {
        Path folder = dataFolder.toAbsolutePath();
        DataFormat.claim(folder, FORMAT);
        int brokerPort = port == 0 ? FreePorts.next() : port;
        BrokerSettings settings = new BrokerSettings(folder.resolve("log"), brokerPort, FreePorts.next());
        formatOnce(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.toProperties()), Time.SYSTEM);
        startOrShutDown(server);
        return new EmbeddedKafka(server, settings.bootstrapServers());
    }

    private static void formatOnce(BrokerSettings settings) {
        // Kafka writes this file last, so a format cut short by a kill is done again.
        if (Files.exists(settings.logFolder().resolve("meta.properties"))) {
            return;
        }
        String folder = settings.logFolder().toString();
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setDirectories(List.of(folder))
                    .setMetadataLogDirectory(folder)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder + " for Kafka", e);
        }
    }

    private static void startOrShutDown(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
