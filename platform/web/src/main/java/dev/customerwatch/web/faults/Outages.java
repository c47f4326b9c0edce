package dev.customerwatch.web.faults;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import dev.customerwatch.messaging.outbox.OutboxFull;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
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
                    case DataAccessResourceFailureException away -> later(CommonProblems.STORE_UNAVAILABLE, away);
                    case MongoClientException away -> later(CommonProblems.STORE_UNAVAILABLE, away);
                    case MongoSocketException away -> later(CommonProblems.STORE_UNAVAILABLE, away);
                    case MongoNotPrimaryException away -> later(CommonProblems.STORE_UNAVAILABLE, away);
                    case MongoNodeIsRecoveringException away -> later(CommonProblems.STORE_UNAVAILABLE, away);
                    case OutboxFull full ->
                        new Refusal(CommonProblems.BUSY, Map.of(), full).retryAfter(full.retryAfter());
                    case KafkaException away -> later(CommonProblems.BROKER_UNAVAILABLE, away);
                    case org.apache.kafka.common.KafkaException away -> later(CommonProblems.BROKER_UNAVAILABLE, away);
                    case AuthenticationServiceException away -> later(CommonProblems.TOKEN_KEYS_UNAVAILABLE, away);
                    default -> null;
                });
    }

    private static Refusal later(ProblemType type, Throwable cause) {
        return new Refusal(type, Map.of(), cause).retryAfter(LATER);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
