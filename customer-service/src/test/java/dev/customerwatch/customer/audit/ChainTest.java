package dev.customerwatch.customer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.Chain.Note;
import dev.customerwatch.customer.audit.Chain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final UnaryOperator<String> HASH = text -> "h" + text.hashCode();

    private final List<AuditEntry> entries = new ArrayList<>();

    ChainTest() {
        for (var number = 1; number <= 5; number++) {
            add(number, new Access("rep" + number, Action.READ, "c", List.of("MAIN_PHONE"), "VISIT"));
        }
    }

    @Test
    void anUntouchedLogIsIntact() {
        assertThat(verdict()).isEqualTo(new Verdict(true, 5, entries.getLast().hash(), null, true));
        assertThat(followed(List.of())).isEqualTo(new Verdict(true, 0, "", null, true));
    }

    @Test
    void everyChangeOfEveryEntryIsNoticedWhereItIs() {
        for (var at = 0; at < 5; at++) {
            var entry = entries.get(at);
            var access = entry.access();
            for (var other : List.of(
                    changed(entry, new Access("x", access.action(), access.customerId(), access.fields(), "VISIT")),
                    changed(entry, new Access(access.who(), Action.EXPORT, "c", access.fields(), "VISIT")),
                    changed(entry, new Access(access.who(), access.action(), "d", access.fields(), "VISIT")),
                    changed(entry, new Access(access.who(), access.action(), "c", List.of(), "VISIT")),
                    changed(entry, new Access(access.who(), access.action(), "c", access.fields(), "AUDIT")),
                    new AuditEntry(entry.number(), AT.plusMillis(1), access, entry.previous(), entry.hash()))) {
                var tampered = new ArrayList<>(entries);
                tampered.set(at, other);
                assertThat(followed(tampered).brokenAt()).isEqualTo(at + 1L);
            }
        }
    }

    @Test
    void aMissingEntryIsNoticed() {
        for (var at = 0; at < 4; at++) {
            var shortened = new ArrayList<>(entries);
            shortened.remove(at);
            assertThat(followed(shortened).intact()).isFalse();
        }
    }

    @Test
    void aCutOffEndIsNoticedByWhatWasNotedBefore() {
        for (var length = 0; length <= 5; length++) {
            var noted = followed(entries.subList(0, length));
            var note = new Note(noted.entries(), noted.head());

            assertThat(followed(entries, note).asNoted()).isTrue();
            for (var left = 0; left < length; left++) {
                var verdict = followed(entries.subList(0, left), note);
                assertThat(verdict.intact()).isTrue();
                assertThat(verdict.asNoted()).isFalse();
            }
        }
        assertThat(followed(entries, new Note(3, "h1")).asNoted()).isFalse();
    }

    private void add(long number, Access access) {
        var previous = entries.isEmpty() ? "" : entries.getLast().hash();
        var hash = HASH.apply(AuditEntry.vouched(number, AT, access, previous));
        entries.add(new AuditEntry(number, AT, access, previous, hash));
    }

    private static AuditEntry changed(AuditEntry entry, Access access) {
        return new AuditEntry(entry.number(), entry.at(), access, entry.previous(), entry.hash());
    }

    private Verdict verdict() {
        return followed(entries);
    }

    private static Verdict followed(List<AuditEntry> entries) {
        return followed(entries, null);
    }

    private static Verdict followed(List<AuditEntry> entries, Note note) {
        var chain = new Chain(HASH, note);
        entries.forEach(entry -> chain.follow(List.of(entry)));
        return chain.verdict();
    }
}
