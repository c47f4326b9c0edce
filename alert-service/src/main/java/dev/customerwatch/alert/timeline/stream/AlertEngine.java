package dev.customerwatch.alert.timeline.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running engine: reads events, keeps timelines, publishes changes of episodes. The topics must be there. */
public final class AlertEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertEngine.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final EngineSettings settings;
    private final Map<String, Object> connection;
    private final EngineParts parts;
    private volatile @Nullable KafkaStreams streams;

    /**
     * An engine that is not yet started.
     *
     * @param connection Kafka client properties, at least the bootstrap servers
     * @param businessClock the time of domain facts
     */
    public AlertEngine(
            EngineSettings settings,
            Map<String, Object> connection,
            MeterRegistry meters,
            Supplier<Instant> businessClock,
            Clock system) {
        this.settings = settings;
        this.connection = Map.copyOf(connection);
        this.parts = EngineParts.of(settings, meters, businessClock, system);
        EngineGauges.register(this, meters);
    }

    public synchronized void start() {
        if (streams == null) {
            var properties = new Properties();
            properties.putAll(StreamsProperties.of(settings, connection));
            var started = new KafkaStreams(EngineTopology.of(parts), properties);
            started.setUncaughtExceptionHandler(AlertEngine::goOn);
            started.setStateListener((now, before) -> LOG.info("engine state={} before={}", now, before));
            started.start();
            streams = started;
        }
    }

    @Override
    public synchronized void close() {
        var running = streams;
        if (running != null) {
            running.close(stopping());
            streams = null;
        }
    }

    /** Where nobody of its name comes back, the others take over at once and not when its session has ended. */
    private CloseOptions stopping() {
        var membership = settings.instanceId() == null
                ? GroupMembershipOperation.LEAVE_GROUP
                : GroupMembershipOperation.REMAIN_IN_GROUP;
        return CloseOptions.timeout(STOP_WITHIN).withGroupMembershipOperation(membership);
    }

    public boolean isStarted() {
        return streams != null;
    }

    public EngineState state() {
        var running = streams;
        if (running == null) {
            return new EngineState("STOPPED", 0, false);
        }
        var lag = StreamsFigures.lag(running.metrics());
        var runs = running.state() == KafkaStreams.State.RUNNING;
        return new EngineState(running.state().name(), lag, runs && lag <= settings.maxLag());
    }

    /** All local stores on disk and in write buffers; divided by the customers it tells what one takes. */
    public long storeBytes() {
        var running = streams;
        return running == null ? 0 : StreamsFigures.storeBytes(running.metrics());
    }

    /** What fails here passes by itself, for instance when the broker is back; state is as of the last commit then. */
    private static StreamThreadExceptionResponse goOn(Throwable failure) {
        LOG.error("stream thread failed and is replaced", failure);
        LockSupport.parkNanos(PAUSE_NANOS);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
