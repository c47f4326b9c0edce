package dev.customerwatch.customer.audit;

import java.time.Instant;
import java.util.List;

/**
 * One thing that somebody did with confidential data.
 *
 * @param number counts from 1 without gaps
 * @param at system time
 * @param previous hash of the entry before, empty of the first
 * @param hash of this entry and the one before, made with a key of the installation
 */
public record AuditEntry(long number, Instant at, Access access, String previous, String hash) {

    public static final String NOTHING_BEFORE = "";

    /** What of this entry, and of the chain before it, its hash vouches for. */
    public static String vouched(long number, Instant at, Access access, String previous) {
        return String.join(
                "\u001f",
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                access.who(),
                access.action().name(),
                access.customerId(),
                String.join(",", access.fields()),
                access.purpose(),
                previous);
    }

    String vouched() {
        return vouched(number, at, access, previous);
    }

    /**
     * Who did what with which fields of which customer, and what for.
     *
     * @param fields names, never values
     */
    public record Access(String who, Action action, String customerId, List<String> fields, String purpose) {
        public Access {
            fields = List.copyOf(fields);
        }
    }

    /** What is done with confidential data. */
    public enum Action {
        READ,
        EXPORT,
        ERASE,
        LEND
    }
}
