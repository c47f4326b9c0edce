package dev.customerwatch.messaging.consume;

import com.mongodb.MongoException;
import dev.customerwatch.messaging.UnreadableEvent;
import dev.customerwatch.messaging.outbox.OutboxFull;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.KafkaException;

/** Tells failures that pass by themselves from those that never will. */
final class Failure {

    private Failure() {}

    /** Store or broker are away, or somebody else was faster: the same event will work later. */
    static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case DuplicateKeyException same -> false;
            case DataIntegrityViolationException wrong -> false;
            case DataAccessException store -> true;
            case MongoException store -> true;
            case OutboxFull full -> true;
            case KafkaException broker -> true;
            case RetriableException broker -> true;
            default -> false;
        };
    }

    static String reason(Throwable failure) {
        return switch (failure) {
            case Unprocessable stated -> stated.reason();
            case UnreadableEvent unreadable -> "unreadable";
            default -> "failed";
        };
    }

    /** For the operator: our own words where we have them, else the exception's type and place, never its data. */
    static String detail(Throwable failure) {
        return switch (failure) {
            case Unprocessable stated -> String.valueOf(stated.getMessage());
            case UnreadableEvent unreadable -> String.valueOf(unreadable.getMessage());
            default -> {
                var trace = failure.getStackTrace();
                yield failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
            }
        };
    }
}
