package dev.customerwatch.customer.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows the entries one by one and says up to where nobody tampered with them. */
public final class Chain {

    private final UnaryOperator<String> hashing;
    private final @Nullable Note note;
    private boolean noted;
    private long number;
    private String hash = AuditEntry.NOTHING_BEFORE;
    private @Nullable Long broken;

    /**
     * Follows nothing yet.
     *
     * @param hashing the keyed hash that the entries were made with
     * @param note what an earlier verification found, null where there is none to compare with
     */
    public Chain(UnaryOperator<String> hashing, @Nullable Note note) {
        this.hashing = hashing;
        this.note = note;
        this.noted = note == null || note.entries() == 0;
    }

    /** What an earlier verification found: so many entries, the last one with this hash. */
    public record Note(long entries, String head) {}

    /**
     * What an auditor notes, to compare a later verification with.
     *
     * @param asNoted whether what was noted before is still there: otherwise the end was cut off, or all was written anew
     */
    public record Verdict(
            boolean intact,
            long entries,
            String head,
            @Nullable Long brokenAt,
            boolean asNoted) {}

    /** Follows these; entries behind a break are not looked at. */
    public void follow(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (broken != null) {
                return;
            }
            if (continues(entry)) {
                number = entry.number();
                hash = entry.hash();
                noted |= note != null && note.equals(new Note(number, hash));
            } else {
                broken = number + 1;
            }
        }
    }

    public long number() {
        return number;
    }

    public Verdict verdict() {
        return new Verdict(broken == null, number, hash, broken, noted);
    }

    private boolean continues(AuditEntry entry) {
        return entry.number() == number + 1
                && entry.previous().equals(hash)
                && entry.hash().equals(hashing.apply(entry.vouched()));
    }
}
