package dev.customerwatch.customer.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.opportunity.Opportunity.Prospect;
import dev.customerwatch.customer.opportunity.Opportunity.Stage;
import dev.customerwatch.customer.opportunity.Tender.Bid;
import dev.customerwatch.customer.opportunity.Tender.Result;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static final Instant NOW = Instant.parse("2026-01-12T02:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Prospect OPEN = new Prospect("bearings", null, "send samples");
    private static final Prospect ENDED = new Prospect("bearings", Money.of("9.00", "CNY"), null);

    private final Opportunity opened = Opportunity.opened("o", "c", "rep1", OPEN, NOW, MONTH);

    @Test
    void standsStillAfterItsTimeAndNoLongerWhenItIsCarriedOn() {
        var still = changed(opened.fallenDue(NOW.plus(MONTH)));
        var goesOn = changed(still.carriedOn(Stage.OFFER_MADE, OPEN, List.of("c-1"), NOW.plus(MONTH)));

        assertThat(opened.fallenDue(NOW.plus(MONTH).minusMillis(1))).isInstanceOf(Ruling.Unchanged.class);
        assertThat(still.standsStill()).isTrue();
        assertThat(still.due()).isNull();
        assertThat(goesOn.standsStill()).isFalse();
        assertThat(goesOn.due()).isEqualTo(NOW.plus(MONTH).plus(MONTH));
    }

    @Test
    void whatIsWonOrLostHasEnded() {
        var won = changed(opened.carriedOn(Stage.WON, ENDED, List.of(), NOW));

        assertThat(won.due()).isNull();
        assertThat(won.fallenDue(NOW.plus(MONTH))).isInstanceOf(Ruling.Unchanged.class);
        assertThat(won.carriedOn(Stage.NEGOTIATION, OPEN, List.of(), NOW)).isEqualTo(Ruling.notNow(Stage.WON));
    }

    @Test
    void whatIsOpenNeedsANextStep() {
        assertThatThrownBy(() -> Opportunity.opened("o", "c", "rep1", ENDED, NOW, MONTH))
                .isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> opened.carriedOn(Stage.NEGOTIATION, ENDED, List.of(), NOW))
                .isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> new Prospect("x", Money.of("-0.01", "CNY"), null))
                .isInstanceOf(UnfitText.class);
    }

    @Test
    void aTenderWaitsForItsResultFromTheInstantItCloses() {
        var tender = Tender.found("t", "c", "rep1", new Bid("pumps", null, null, LocalDate.of(2026, 1, 11), NOW));
        var awaited = changed(tender.fallenDue(NOW));
        var lost = changed(awaited.ended(Tender.Status.LOST, new Result("长河", null)));

        assertThat(tender.fallenDue(NOW.minusMillis(1))).isInstanceOf(Ruling.Unchanged.class);
        assertThat(awaited.awaited()).isTrue();
        assertThat(lost.awaited()).isFalse();
        assertThat(lost.rebid(null)).isEqualTo(Ruling.notNow(Tender.Status.LOST));
        assertThat(changed(lost.ended(Tender.Status.LOST, new Result("长河纺织", null)))
                        .result())
                .isEqualTo(new Result("长河纺织", null));
        assertThatThrownBy(() -> Tender.found("t", "c", "rep1", new Bid("pumps", "c", null, LocalDate.MIN, NOW)))
                .isInstanceOf(UnfitText.class);
    }

    private static <T> T changed(Ruling<T> ruling) {
        return ((Ruling.Changed<T>) ruling).now();
    }
}
