package dev.customerwatch.messaging.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the Spring Cloud Stream functions that services bind to their input topics. */
public final class BatchConsumers {

    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    public BatchConsumers(DeadLetters deadLetters, MeterRegistry meters) {
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    public Consumer<Message<List<byte[]>>> of(Subscriptions subscriptions) {
        return new BatchConsumer(subscriptions, deadLetters, meters);
    }
}
