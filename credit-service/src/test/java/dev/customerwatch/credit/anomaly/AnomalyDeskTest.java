package dev.customerwatch.credit.anomaly;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.anomaly.AnomalyReport.Handling;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.file.FileDesk;
import dev.customerwatch.credit.file.InMemoryCreditFiles;
import dev.customerwatch.credit.file.Review;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the report to the supply hold. */
class AnomalyDeskTest {

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));
    private final AnomalyReports reports = new InMemoryAnomalyReports();
    private final CreditFiles files = new InMemoryCreditFiles();
    private final AnomalyDesk desk = new AnomalyDesk(
            reports,
            new FileDesk(files, books.ledgers, (account, now) -> Optional.empty(), SHANGHAI, Period.ofMonths(12)),
            books.ledgers,
            new Bookkeeping(books.ledgers));

    @BeforeEach
    void reported() {
        reports.add(AnomalyReportsContract.report("r1", books.customer), null);
    }

    @Test
    void aReportMakesAReviewDueOnce() {
        desk.due("r1", NOON);
        desk.due("r1", NOON);
        desk.due("nothing", NOON);

        assertThat(files.find(books.customer).file().review().reasons())
                .containsExactly(new Review.Reason(Review.Kind.ANOMALY_REPORTED, "r1", SHANGHAI.dateOf(report().at())));
        assertThat(report().dueAt()).isNull();
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aManagerMayHoldSupplyForIt() {
        desk.handle("r1", handling(true));

        assertThat(books.account().isSupplyHeld()).isTrue();
        assertThat(report().carriedOut()).isTrue();
        desk.due("r1", NOON);
        assertThat(books.entries()).hasSize(2);
    }

    @Test
    void aManagerMayLeaveItAtThat() {
        desk.handle("r1", handling(false));

        assertThat(books.account().isSupplyHeld()).isFalse();
        assertThat(report().isOpen()).isFalse();
        assertThat(files.find(books.customer).file().review().isDue()).isTrue();
    }

    @Test
    void whatWasHandledStaysAsItIs() {
        desk.handle("r1", handling(false));
        desk.handle("r1", handling(true));

        assertThat(report().handling()).isEqualTo(handling(false));
        assertThat(books.account().isSupplyHeld()).isFalse();
        assertThat(desk.handle("nothing", handling(true))).isEmpty();
    }

    @Test
    void whatACrashLeftIsHeldLaterAndSupplyThatWentOnSinceIsNotHeldAgain() {
        reports.change("r1", report -> report.handled(handling(true)));
        desk.due("r1", NOON);
        assertThat(books.account().isSupplyHeld()).isTrue();
        books.supply(false);
        desk.due("r1", NOON);

        assertThat(books.account().isSupplyHeld()).isFalse();
    }

    private AnomalyReport report() {
        return reports.find("r1").orElseThrow();
    }

    private static Handling handling(boolean hold) {
        return new Handling(hold, "visited", "manager1", NOON);
    }
}
