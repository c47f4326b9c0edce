package dev.customerwatch.customer.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.visit.Visit.Kind;
import dev.customerwatch.customer.visit.Visit.Now;
import dev.customerwatch.customer.visit.Visit.Report;
import dev.customerwatch.customer.visit.Visit.Result;
import dev.customerwatch.customer.visit.Visit.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTest {

    /** It is the 12th in Shanghai already. */
    private static final Instant AT = Instant.parse("2026-01-11T17:00:00Z");

    private static final Now NOW = new Now(AT, ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);
    private static final Report REPORT = new Report(AT, Result.INTEREST, List.of("c-2", "c-1", "c-2"), "second line");

    @Test
    void aPlannedVisitIsDoneOnTheDayOfItsReport() {
        var done = changed(planned(TODAY.plusDays(3)).done(REPORT, NOW));

        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.day()).isEqualTo(TODAY);
        assertThat(REPORT.contacts()).containsExactly("c-1", "c-2");
    }

    @Test
    void aReportMayBeCorrectedAndRepeated() {
        var done = changed(planned(TODAY).done(REPORT, NOW));
        var corrected = new Report(AT, Result.NO_NEED, List.of(), null);

        assertThat(done.done(REPORT, NOW)).isInstanceOf(Ruling.Unchanged.class);
        assertThat(changed(done.done(corrected, NOW)).report()).isEqualTo(corrected);
    }

    @Test
    void onlyWhatIsPlannedMovesOrIsCancelled() {
        var done = changed(planned(TODAY).done(REPORT, NOW));
        var cancelled = changed(planned(TODAY).cancelled());

        assertThat(changed(planned(TODAY).moved(TODAY.plusDays(1), NOW)).day()).isEqualTo(TODAY.plusDays(1));
        assertThat(done.moved(TODAY.plusDays(1), NOW)).isEqualTo(Ruling.notNow(Status.DONE));
        assertThat(done.cancelled()).isEqualTo(Ruling.notNow(Status.DONE));
        assertThat(cancelled.moved(TODAY.plusDays(1), NOW)).isEqualTo(Ruling.notNow(Status.CANCELLED));
        assertThat(cancelled.done(REPORT, NOW)).isEqualTo(Ruling.notNow(Status.CANCELLED));
        assertThat(cancelled.cancelled()).isInstanceOf(Ruling.Unchanged.class);
    }

    @Test
    void nobodyPlansThePastOrReportsTheFuture() {
        var tomorrow = new Report(AT.plusSeconds(1), Result.INTEREST, List.of(), null);

        assertThatThrownBy(() -> planned(TODAY.minusDays(1))).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> Visit.logged("v", "c", "rep1", Kind.CALL, tomorrow, NOW))
                .isInstanceOf(UnfitText.class);
        assertThat(Visit.logged("v", "c", "rep1", Kind.CALL, REPORT, NOW).day()).isEqualTo(TODAY);
    }

    private static Visit planned(LocalDate day) {
        return Visit.planned("v", "c", "rep1", Kind.FIELD_VISIT, day, List.of(Visit.Reason.ASKED), NOW);
    }

    private static Visit changed(Ruling<Visit> ruling) {
        return ((Ruling.Changed<Visit>) ruling).now();
    }
}
