package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.card.CardEvent.CustomerFlagged;
import dev.customerwatch.customer.card.CardEvent.RelationshipStageChanged;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.ShareTooSmall;
import dev.customerwatch.customer.card.Outcome.StageSkipped;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.text.UnfitText;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step forward where our share allows it, any number back. */
class StageTest {

    private static final StageRule RULE = new StageRule(new BigDecimal(50), new BigDecimal(80));

    @ParameterizedTest
    @CsvSource({
        // from, to, share, by a manager, outcome
        ", INITIAL, 0.01, false, CHANGED",
        ", INITIAL, 0, false, SMALL",
        ", INITIAL, , false, SMALL",
        ", DEVELOPMENT, , false, SAME",
        ", STABLE, 60, true, SKIPPED",
        "DEVELOPMENT, STRATEGIC, 90, true, SKIPPED",
        "INITIAL, STABLE, 49.99, true, SMALL",
        "INITIAL, STABLE, 50, false, CHANGED",
        "INITIAL, STRATEGIC, 90, true, SKIPPED",
        "STABLE, STRATEGIC, 80, true, SMALL",
        "STABLE, STRATEGIC, 80.01, false, MANAGERS",
        "STABLE, STRATEGIC, 80.01, true, CHANGED",
        "STRATEGIC, STABLE, , false, CHANGED",
        "STRATEGIC, DEVELOPMENT, , false, CHANGED",
        "STABLE, INITIAL, 30, false, CHANGED",
        "STABLE, STABLE, , false, SAME"
    })
    void comesForwardStepByStepAndFallsBackFreely(
            Stage from, Stage to, BigDecimal share, boolean manager, String expected) {
        var customer = at(from);
        var move = new StageMove(to, share, "because", "rep1", manager, CustomerFixtures.LATER);

        var outcome = customer.stage(move, RULE);

        switch (expected) {
            case "CHANGED" -> {
                var after = at(to);
                assertThat(outcome)
                        .isEqualTo(new Changed(
                                after,
                                new RelationshipStageChanged(after, from == null ? Stage.DEVELOPMENT : from, move)));
            }
            case "SAME" -> assertThat(outcome).isEqualTo(new Unchanged(customer));
            case "SKIPPED" -> assertThat(outcome).isInstanceOf(StageSkipped.class);
            case "MANAGERS" -> assertThat(outcome).isEqualTo(new ManagersDecide());
            default ->
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                ShareTooSmall.class,
                                small -> assertThat(small.share()).isEqualTo(share));
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0, true", "100, true", "100.01, false"})
    void aShareIsAPercentage(BigDecimal share, boolean taken) {
        if (taken) {
            assertThat(new StageMove(Stage.INITIAL, share, "because", "rep1", false, CustomerFixtures.AT).share())
                    .isEqualTo(share);
        } else {
            assertThatThrownBy(() -> new StageMove(Stage.INITIAL, share, "because", "rep1", false, CustomerFixtures.AT))
                    .isInstanceOf(UnfitText.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "50, 50", "80, 50", "50, 100"})
    void thresholdsRiseBetween0And100(BigDecimal main, BigDecimal strategic) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StageRule(main, strategic));
    }

    @Test
    void aJudgementIsToldOnce() {
        var judged = (Changed) CustomerFixtures.in(CustomerState.ACTUAL)
                .judge(Attitude.NONE, false, "Buys where it is cheap", CustomerFixtures.AT);

        assertThat(judged.customer().relation().attitude()).isEqualTo(Attitude.NONE);
        assertThat(judged.event())
                .isEqualTo(new CustomerFlagged(judged.customer(), "Buys where it is cheap", CustomerFixtures.AT));
        assertThat(judged.customer().judge(Attitude.NONE, false, "again", CustomerFixtures.LATER))
                .isEqualTo(new Unchanged(judged.customer()));
    }

    @Test
    void onlyALostCustomerHasAReasonOfLoss() {
        assertThatThrownBy(() ->
                        new Standing(CustomerState.ACTUAL, "why", "rep1", CustomerFixtures.AT, LossReason.COMPETITOR))
                .isInstanceOf(UnfitText.class);
    }

    private static Customer at(Stage stage) {
        var relation = stage == null ? Relation.NONE : new Relation(stage, CustomerFixtures.LATER, null, false, null);
        var customer = CustomerFixtures.in(CustomerState.ACTUAL);
        return new Customer(
                customer.id(), customer.profile(), customer.care(), customer.standing(), customer.flags(), relation);
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, 0, DEVELOPMENT",
        "DEVELOPMENT, 0.01, INITIAL",
        "DEVELOPMENT, 95, INITIAL",
        "INITIAL, 49.99, INITIAL",
        "INITIAL, 50, STABLE",
        "STABLE, 80, STABLE",
        "STABLE, 80.01, STRATEGIC",
        "STRATEGIC, 80, STABLE",
        "STRATEGIC, 10, INITIAL",
        "STABLE, 0, DEVELOPMENT"
    })
    void aShareSpeaksForOneStepForwardOrAnyNumberBack(Stage stands, BigDecimal share, Stage proposed) {
        var rule = new StageRule(new BigDecimal(50), new BigDecimal(80));

        assertThat(rule.proposed(stands, share)).isEqualTo(proposed);
    }
}
