package dev.customerwatch.credit.file;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.CreditFiles.Changing;
import dev.customerwatch.credit.file.CreditFiles.Versioned;
import dev.customerwatch.messaging.Uuids;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of credit files does. */
public abstract class CreditFilesContract {

    // far off, so that no due work comes in between
    private static final LocalDate DAY = LocalDate.parse("2099-01-05");

    private final String customer = Uuids.next();

    protected abstract CreditFiles files();

    @Test
    void whoHasNoneHasAnEmptyOne() {
        assertThat(files().find(customer)).isEqualTo(new Versioned(CreditFile.empty(customer), 0));
    }

    @Test
    void keepsEverythingThatIsOnFile() {
        var file = change(it -> full(it)).file();

        assertThat(files().find(customer)).isEqualTo(new Versioned(file, 1));
        assertThat(file.reviews()).hasSize(1);
        assertThat(file.conditions()).hasSize(2);
    }

    @Test
    void nothingChangedIsNoVersion() {
        change(it -> full(it));

        assertThat(change(UnaryOperator.identity()).version()).isEqualTo(1);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        assertThat(files().change(customer, OptionalLong.of(1), it -> full(it))).isEqualTo(new Changing.Stale(0));
        assertThat(files().change(customer, OptionalLong.of(0), it -> full(it))).isInstanceOf(Changing.Changed.class);
        assertThat(files().change(customer, OptionalLong.of(0), it -> rated(it, Rating.D)))
                .isEqualTo(new Changing.Stale(1));
        assertThat(files().find(customer).file().rated().orElseThrow().rating()).isEqualTo(Rating.BB);
    }

    @Test
    void listsWhatIsDue() {
        var due = change(it -> it.due(Review.Kind.OVERDUE, null, DAY)).file();
        assertThat(files().due(null, 10_000)).contains(due);
        assertThat(files().due(customer, 10_000)).doesNotContain(due);

        change(it -> it.reviewed("kept", "controller1", NOON, null));
        assertThat(files().due(null, 10_000)).extracting(CreditFile::customerId).doesNotContain(customer);
    }

    @Test
    void losesNoneOfManyAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < 20; number++) {
                var held = held("at-once-" + number, null);
                threads.execute(() -> change(it -> it.holding(held)));
            }
        }
        assertThat(files().find(customer).file().conditions()).hasSize(20);
        assertThat(files().find(customer).version()).isEqualTo(20);
    }

    private Versioned change(UnaryOperator<CreditFile> change) {
        return ((Changing.Changed) files().change(customer, OptionalLong.empty(), change)).after();
    }

    private static CreditFile full(CreditFile file) {
        return rated(rated(file, Rating.A), Rating.BB)
                .planned(DAY)
                .holding(held("one", DAY))
                .holding(held("two", null))
                .reviewed("kept", "controller1", NOON, DAY)
                .released("two", new Held.Release(DAY, "no longer needed", "controller1"))
                .overdue(DAY);
    }

    private static CreditFile rated(CreditFile file, Rating rating) {
        return file.rated(new Rated(rating, "known", "controller1", NOON), DAY);
    }

    private static Held held(String id, @Nullable LocalDate until) {
        var condition = new Condition(Condition.Kind.JOINT, "Wang", "Safe", "500.00", null, until);
        return new Held(id, condition, "controller1", NOON, null, false);
    }
}
