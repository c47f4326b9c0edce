package dev.customerwatch.systemtest;

import dev.customerwatch.messaging.outbox.RelayProbe;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** In a service under test: stops the process, as kill -9 would, between the store's answer and the n-th send. */
@AutoConfiguration
@ConditionalOnProperty(HaltBeforeSend.PROPERTY)
public class HaltBeforeSend {

    static final String PROPERTY = "fault.halt-before-send";

    @Bean
    RelayProbe halting(@Value("${" + PROPERTY + "}") int send) {
        var sends = new AtomicInteger();
        return (source, subject, sequence) -> {
            if (sends.incrementAndGet() == send) {
                Runtime.getRuntime().halt(137);
            }
        };
    }
}
