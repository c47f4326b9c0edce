package dev.customerwatch.alert.timeline.stream.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.ExchangeEffect;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.alert.rule.stage.Stage;
import dev.customerwatch.alert.rule.stage.StageFact;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    static Stream<Sample> samples() {
        return Stream.of("customer", "credit", "sales")
                .flatMap(service -> Contracts.samplesOf(service).stream())
                .filter(sample -> EventReaders.of(sample.type()).isPresent());
    }

    @Test
    void everyTypeThatIsReadHasASample() {
        Set<String> tried = samples().map(Sample::type).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(new TreeSet<>(EventReaders.types()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(Sample sample) {
        var reading = read(sample);
        assertThat(reading.figures() != null).isEqualTo(sample.data().has("figures"));
    }

    /**
     * What they say is known from others: of orders from sales, of the account from the postings, of days from the due date; who belongs
     * to a group from the group's postings; of anomalies and statements no rule speaks.
     */
    @Test
    void onlyTheseOfCreditsTypesAreNotRead() {
        assertThat(Contracts.samplesOf("credit"))
                .extracting(Sample::type)
                .filteredOn(type -> EventReaders.of(type).isEmpty())
                .containsOnly(
                        "credit.account-status-changed.v1",
                        "credit.anomaly-reported.v1",
                        "credit.credit-held.v1",
                        "credit.credit-rating-changed.v1",
                        "credit.credit-refused.v1",
                        "credit.exchange-rate-recorded.v1",
                        "credit.exposure-changed.v1",
                        "credit.group-membership-changed.v1",
                        "credit.invoice-overdue.v1",
                        "credit.invoice-settled.v1",
                        "credit.part-limit-changed.v1",
                        "credit.statement-confirmed.v1");
    }

    @Test
    void aNewRateTellsWhatItMadeOfTheExposureAndAPaymentTakesItBack() {
        var revalued = Contracts.sample("credit.exposure-revalued.v1");
        assertThat(only(CreditFact.RatesMoved.class, revalued))
                .isEqualTo(new CreditFact.RatesMoved(
                        Money.of("10.00", "CNY"),
                        new ExchangeEffect.Rate("USD", "7.2", LocalDate.parse("2026-01-23"))));
        assertThat(only(CreditFact.Posted.class, revalued).postings())
                .extracting(posting -> posting.amount())
                .containsExactly(Money.of("10.00", "CNY"));
        var paid = Contracts.samplesOf("credit").stream()
                .filter(sample -> sample.type().equals("credit.payment-received.v1"))
                .filter(sample -> sample.key().equals(revalued.key()))
                .findFirst()
                .orElseThrow();
        assertThat(only(CreditFact.RatesMoved.class, paid))
                .isEqualTo(new CreditFact.RatesMoved(Money.of("-4.00", "CNY"), null));
    }

    @Test
    void anInvoicesPostingsBringItsDueDay() {
        var sample = Contracts.sample("credit.invoice-issued.v1");
        var posted = only(CreditFact.Posted.class, sample);
        assertThat(only(OverdueFact.Moved.class, sample).movements())
                .containsExactly(new OverdueFact.Movement(
                        "019b90d1-6320-775d-867f-a44bca815126",
                        Money.of("950.00", "CNY"),
                        LocalDate.parse("2026-02-05")));
        assertThat(posted.postings())
                .extracting(Posting::part, Posting::dueOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RESERVED", null),
                        org.assertj.core.groups.Tuple.tuple("OPEN_INVOICES", LocalDate.parse("2026-02-05")));
    }

    @Test
    void anAccountsFirstLimitIsItsOpeningOne() {
        assertThat(only(Contracts.sample("credit.credit-account-opened.v1")))
                .isEqualTo(new CreditFact.LimitSet(CreditLimit.of(Money.of("1000.00", "CNY")), Money.currency("CNY")));
    }

    @Test
    void aChangedLimitIsTheNewOne() {
        var set = (CreditFact.LimitSet) only(Contracts.sample("credit.credit-limit-changed.v1", "sample-2"));
        assertThat(set.limit().kind()).isEqualTo(CreditLimit.Kind.NONE);
    }

    @Test
    void anOrderIsHeldAndNotHeldByItsOwnEvents() {
        var held = Contracts.sample("sales.order-held.v1");
        assertThat(only(held)).isEqualTo(new CreditFact.OrderHeld(held.headers().get("ce_subject")));
        var released = Contracts.sample("sales.order-released.v1");
        assertThat(only(released))
                .isEqualTo(new CreditFact.HoldEnded(released.headers().get("ce_subject")));
    }

    @ParameterizedTest
    @CsvSource({"sample, false", "sample-2, false", "sample-3, true"})
    void anAttitudeOfNoneIsNoBrandLoyalty(String name, boolean noBrandLoyalty) {
        var read = only(LostFact.CardRead.class, Contracts.sample("customer.customer-flagged.v1", name));
        assertThat(read.card().noBrandLoyalty()).isEqualTo(noBrandLoyalty);
    }

    @Test
    void aDueDateAndADisputeAreToldToBothRules() {
        var invoice = "019bba3b-3164-796d-8f39-6cf65fb2f703";
        var day = LocalDate.parse("2026-02-16");
        assertThat(read(Contracts.sample("credit.invoice-due-changed.v1")).facts())
                .containsExactly(new CreditFact.DueChanged(invoice, day), new OverdueFact.DueChanged(invoice, day));
        var amount = Money.of("13.00", "CNY");
        assertThat(read(Contracts.sample("credit.invoice-disputed.v1")).facts())
                .containsExactly(new CreditFact.Disputed(invoice, amount), new OverdueFact.Disputed(invoice, amount));
    }

    @Test
    void overLimitRequestsDecisionsAndWaiversAreRead() {
        var order = "019b8c18-e380-7f7e-b0e5-021544f4834b";
        var excess = Money.of("26.00", "CNY");
        assertThat(only(Contracts.sample("credit.over-limit-requested.v1")))
                .isEqualTo(new CreditFact.OverLimit(
                        order, "REQUESTED", excess, "rep1", Instant.parse("2026-01-12T03:10:00Z")));
        assertThat(only(Contracts.sample("credit.over-limit-decided.v1")))
                .isEqualTo(new CreditFact.OverLimit(
                        order, "APPROVED", excess, "manager1", Instant.parse("2026-01-15T03:20:00Z")));
        assertThat(only(CreditFact.OverLimit.class, Contracts.sample("credit.credit-reserved.v1", "sample-2")))
                .isEqualTo(new CreditFact.OverLimit(order, "WAIVED", null, "controller1", null));
    }

    @Test
    void aDishonouredBillIsOwedAgainFromItsOwnDayOn() {
        var sample = Contracts.sample("credit.bill-dishonoured.v1");
        var claim = "019bd4d6-b700-7164-bf7f-537f439f24b8";
        assertThat(only(CreditFact.BillDishonoured.class, sample))
                .isEqualTo(new CreditFact.BillDishonoured("019bd468-da00-771a-96b6-53b325bbf636", List.of(claim)));
        assertThat(only(OverdueFact.Moved.class, sample).movements())
                .containsExactly(
                        new OverdueFact.Movement(claim, Money.of("100.00", "CNY"), LocalDate.parse("2026-07-10")));
        assertThat(only(CreditFact.Posted.class, sample).postings())
                .filteredOn(posting -> posting.dueOn() != null)
                .extracting(Posting::document)
                .containsExactly(claim);
    }

    @Test
    void aGroupsRoomForAnOrderIsItsMembers() {
        var member = "019bd8ea-6a80-7d71-8446-1064c260bc0b";
        for (var name : List.of("sample", "sample-2", "sample-3")) {
            var sample = Contracts.sample("credit.group-moved.v1", name);
            assertThat(read(sample).ofGroup()).isTrue();
            assertThat(only(CreditFact.Posted.class, sample).postings())
                    .extracting(Posting::document)
                    .containsOnly(member);
        }
        assertThat(only(Contracts.sample("credit.group-limit-changed.v1")))
                .isEqualTo(new CreditFact.LimitSet(CreditLimit.of(Money.of("2500.00", "CNY")), Money.currency("CNY")));
        assertThat(read(Contracts.sample("credit.group-formed.v1")).ofGroup()).isTrue();
        assertThat(read(Contracts.sample("credit.payment-received.v1")).ofGroup())
                .isFalse();
    }

    @Test
    void aGroupHearsWhatItsMembersInvoicesAndOrdersCameTo() {
        var member = "019bd8ea-6a80-7d71-8446-1064c260bc0b";
        var posting = Posting.of(
                "OPEN_INVOICES",
                "019bd9c6-2480-7c84-a1f5-6e90b3d7c255",
                Money.of("500.00", "CNY"),
                LocalDate.parse("2026-02-19"));
        assertThat(read(Contracts.sample("credit.group-moved.v1", "sample-3")).facts())
                .containsSubsequence(
                        new CreditFact.OfMember(member, new CreditFact.Posted(List.of(posting))),
                        new CreditFact.OfMember(
                                member, new CreditFact.HoldEnded("019bd958-4780-7e03-b75e-4255e220f6eb")));
    }

    @Test
    void aGradeIsToldToTheOverdueRule() {
        assertThat(only(OverdueFact.Graded.class, Contracts.sample("customer.customer-graded.v1"))
                        .grade())
                .isNotNull();
        assertThat(only(OverdueFact.Graded.class, Contracts.sample("customer.customer-registered.v1"))
                        .grade())
                .isNull();
    }

    @Test
    void theStageOfARelationIsRead() {
        assertThat(only(StageFact.CardRead.class, Contracts.sample("customer.relationship-stage-changed.v1")))
                .isEqualTo(new StageFact.CardRead(Stage.INITIAL, false));
        assertThat(only(StageFact.CardRead.class, Contracts.sample("customer.customer-state-changed.v1", "sample-2"))
                        .over())
                .isTrue();
    }

    private static <F> F only(Class<F> kind, Sample sample) {
        var facts = read(sample).facts().stream().filter(kind::isInstance).toList();
        assertThat(facts).hasSize(1);
        return kind.cast(facts.getFirst());
    }

    private static Object only(Sample sample) {
        List<?> facts = read(sample).facts();
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }

    private static Reading read(Sample sample) {
        return EventReaders.of(sample.type()).orElseThrow().read(sample.body());
    }
}
