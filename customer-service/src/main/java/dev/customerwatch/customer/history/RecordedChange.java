package dev.customerwatch.customer.history;

import java.time.Instant;
import java.util.List;

/**
 * What was said about a customer at once.
 *
 * @param since from when on it holds
 * @param recordedAt when we learnt it
 */
public record RecordedChange(Instant since, Instant recordedAt, Author author, List<Fact> facts) {

    public RecordedChange {
        facts = List.copyOf(facts);
    }

    /**
     * Who said it, and how they knew.
     *
     * @param actor user name, or the service whose event it followed
     */
    public record Author(String actor, Source source) {

        /** Nobody said it: it followed from what this service or another one recorded. */
        public static Author service(String name) {
            return new Author(name, Source.OWN_RECORDS);
        }
    }
}
