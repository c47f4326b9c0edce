package dev.customerwatch.messaging.consume;

import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.MessagingMeter;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * Handles a batch: different customers side by side, one customer's events in their order. A record that can never be
 * handled is set aside and the others go on; while store or broker are away the whole batch fails and comes again.
 */
final class BatchConsumer implements Consumer<Message<List<byte[]>>> {

    private static final int SIDE_BY_SIDE = 32;

    private final Subscriptions subscriptions;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    BatchConsumer(Subscriptions subscriptions, DeadLetters deadLetters, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        var byCustomer = new LinkedHashMap<String, List<InboundRecord>>();
        for (var row : InboundRecord.all(batch)) {
            byCustomer
                    .computeIfAbsent(String.valueOf(row.key()), key -> new ArrayList<>())
                    .add(row);
        }
        if (byCustomer.size() == 1) {
            byCustomer.values().forEach(this::inOrder);
        } else {
            sideBySide(byCustomer.values());
        }
    }

    private void sideBySide(Iterable<List<InboundRecord>> customers) {
        var places = new Semaphore(SIDE_BY_SIDE);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var events : customers) {
                places.acquireUninterruptibly();
                running.add(threads.submit(() -> {
                    try {
                        inOrder(events);
                    } finally {
                        places.release();
                    }
                }));
            }
            for (var customer : running) {
                customer.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle of a batch", stopped);
        }
    }

    private void inOrder(List<InboundRecord> events) {
        for (var row : events) {
            try {
                handle(row);
            } catch (RuntimeException failure) {
                if (Failure.isTransient(failure)) {
                    throw failure;
                }
                deadLetters.setAside(row, failure);
            }
        }
    }

    private void handle(InboundRecord row) {
        var event = Envelope.read(row::header, row.key());
        var read = Trace.with(event.traceparent(), () -> subscriptions.handle(row.value(), event));
        count(event, read);
    }

    private void count(ReceivedEvent event, boolean read) {
        var topic = subscriptions.topic();
        if (read) {
            meters.counter(MessagingMeter.EVENTS_HANDLED.id(), "topic", topic, "type", event.type())
                    .increment();
        } else {
            meters.counter(MessagingMeter.EVENTS_SKIPPED.id(), "topic", topic).increment();
        }
    }
}
