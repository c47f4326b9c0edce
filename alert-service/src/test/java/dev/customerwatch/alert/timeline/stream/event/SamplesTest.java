package dev.customerwatch.alert.timeline.stream.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.alert.rule.lost.LostFact;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
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
        assertThat(reading.figures() != null).isEqualTo(sample.type().startsWith("credit."));
    }

    @Test
    void anInvoicesPostingsBringItsDueDay() {
        var posted = (CreditFact.Posted) only(Contracts.sample("credit.invoice-issued.v1"));
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
        var read = (LostFact.CardRead) only(Contracts.sample("customer.customer-flagged.v1", name));
        assertThat(read.card().noBrandLoyalty()).isEqualTo(noBrandLoyalty);
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
