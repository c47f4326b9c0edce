package dev.customerwatch.web.faults;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.customerwatch.messaging.outbox.OutboxFull;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.KafkaException;
import org.springframework.security.authentication.AuthenticationServiceException;

/** What is broken around us for a while: asking again later may help. */
final class Outages {

    private static final Duration LATER = Duration.ofSeconds(5);

    private Outages() {}

    static Optional<Refusal> of(Throwable fault) {
        return causes(fault).flatMap(cause -> named(cause).stream()).findFirst();
    }

    private static Optional<Refusal> named(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case DataAccessResourceFailureException _,
                            MongoTimeoutException _,
                            MongoSocketException _,
                            MongoNotPrimaryException _,
                            MongoNodeIsRecoveringException _,
                            MongoClientException _ ->
                        new Refusal(CommonProblems.STORE_UNAVAILABLE, Map.of(), cause).retryAfter(LATER);
                    case OutboxFull full -> new Refusal(CommonProblems.BUSY, Map.of(), full).retryAfter(full.retryAfter());
                    case KafkaException _, org.apache.kafka.common.KafkaException _ ->
                        new Refusal(CommonProblems.BROKER_UNAVAILABLE, Map.of(), cause).retryAfter(LATER);
                    case AuthenticationServiceException _ ->
                        new Refusal(CommonProblems.TOKEN_KEYS_UNAVAILABLE, Map.of(), cause).retryAfter(LATER);
                    default -> null;
                });
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
