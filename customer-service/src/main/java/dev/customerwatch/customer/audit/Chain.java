package dev.customerwatch.customer.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows the entries one by one and says up to where nobody tampered with them. */
public final class Chain {

    private final UnaryOperator<String> hashing;
    private long number;
    private String hash = AuditEntry.NOTHING_BEFORE;
    private @Nullable Long broken;

    /**
     * Follows nothing yet.
     *
     * @param hashing the keyed hash that the entries were made with
     */
    public Chain(UnaryOperator<String> hashing) {
        this.hashing = hashing;
    }

    /** What an auditor notes, to compare a later verification with. */
    public record Verdict(
            boolean intact,
            long entries,
            String head,
            @Nullable Long brokenAt) {}

    /** Follows these; entries behind a break are not looked at. */
    public void follow(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (broken != null) {
                return;
            }
            if (continues(entry)) {
                number = entry.number();
                hash = entry.hash();
            } else {
                broken = number + 1;
            }
        }
    }

    public long number() {
        return number;
    }

    public Verdict verdict() {
        return new Verdict(broken == null, number, hash, broken);
    }

    private boolean continues(AuditEntry entry) {
        return entry.number() == number + 1
                && entry.previous().equals(hash)
                && entry.hash().equals(hashing.apply(entry.vouched()));
    }
}
