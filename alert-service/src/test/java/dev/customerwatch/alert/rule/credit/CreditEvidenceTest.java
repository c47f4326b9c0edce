package dev.customerwatch.alert.rule.credit;

import static dev.customerwatch.alert.rule.credit.CreditCase.aCustomer;
import static dev.customerwatch.alert.rule.credit.CreditCase.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditEvidenceTest {

    private static final CreditLimit UNLIMITED = new CreditLimit(CreditLimit.Kind.UNLIMITED, null);

    @ParameterizedTest
    @CsvSource({"1000.00, 950.00, 0.00, 100.01", "1000.01, 950.00, 0.00, 100.00", "1000.00, 500.00, 400.00, 50.01"})
    void namesTheSmallestPaymentThatClears(String limit, String exposure, String reserved, String payment) {
        var customer = aCustomer().withLimit(limit).owing(exposure).reserving(reserved);
        assertThat(customer.says()).isNotEqualTo("-");
        assertThat(customer.evidence().clearingPayment()).isEqualTo(cny(payment));
        var left = cny(exposure).minus(cny(payment)).amount().toPlainString();
        assertThat(customer.at("2026-01-06T00:00:00Z").owing(left).says()).isEqualTo("-");
    }

    @Test
    void namesNoPaymentWhereNoneWouldClear() {
        assertThat(aCustomer()
                        .withLimit("100.00")
                        .reserving("100.00")
                        .evidence()
                        .clearingPayment())
                .isNull();
        assertThat(aCustomer()
                        .withLimit("100.00")
                        .owing("95.00")
                        .holding("o-1")
                        .evidence()
                        .clearingPayment())
                .isNull();
        assertThat(aCustomer().limit(UNLIMITED).owing("100.00").evidence().clearingPayment())
                .isNull();
    }

    @Test
    void evidenceNamesWhatTheFiguresAreMadeOf() {
        var customer = aCustomer().withLimit("1000.00").reserving("200.00").invoiced("i-1", "900.00", "2026-02-01");
        customer.posted("OPEN_INVOICES", "i-1", cny("-100.00"), null).holding("o-9");
        var evidence = customer.evidence();
        assertThat(evidence.exposure()).isEqualTo(cny("800.00"));
        assertThat(evidence.projected()).isEqualTo(cny("1000.00"));
        assertThat(evidence.documents()).extracting(Posting::document).containsExactly("i-1", "order-0");
        assertThat(evidence.heldOrders()).containsExactly("o-9");
        assertThat(evidence.limitEvent()).isEqualTo("event-1");
        assertThat(evidence.events()).containsExactly("event-1", "event-2", "event-3", "event-4", "event-5");
    }

    @Test
    void evidenceIsBounded() {
        var customer = aCustomer().withLimit("10.00");
        IntStream.range(0, 60).forEach(n -> customer.invoiced("i-" + n, "1.00", "2026-02-01"));
        assertThat(customer.evidence().documents()).hasSize(50).first().returns("i-59", Posting::document);
        assertThat(customer.evidence().moreDocuments()).isEqualTo(10);
        assertThat(customer.evidence().events()).hasSize(20).last().isEqualTo("event-61");
    }

    @Test
    void namesWhoLetOrdersGoBeyondTheLimitUntilThatTimeIsOver() {
        var until = Instant.parse("2026-01-15T03:20:00Z");
        var customer = aCustomer().withLimit("200.00").at("2026-01-05T03:10:00Z");
        customer.on(new CreditFact.OverLimit("order-0", "REQUESTED", cny("26.00"), "rep1", until));
        customer.at("2026-01-05T03:20:00Z");
        customer.on(new CreditFact.OverLimit("order-0", "APPROVED", cny("26.00"), "manager1", until));
        customer.on(new CreditFact.OverLimit("order-0", "WAIVED", null, "manager1", null));
        customer.on(new CreditFact.OverLimit("order-1", "WAIVED", null, "controller1", null));
        var told = Instant.parse("2026-01-05T03:20:00Z");
        var waived = new Approval("order-1", "WAIVED", null, "controller1", told, null);
        assertThat(customer.evidence().approvals())
                .containsExactly(waived, new Approval("order-0", "APPROVED", cny("26.00"), "manager1", told, until));
        assertThat(customer.untouchedUntil("2026-01-15T03:20:00Z").evidence().approvals())
                .containsExactly(waived);
    }

    @Test
    void aRequestReplacesAnEarlierWaiverAndTheNewestTenStay() {
        var customer = aCustomer().on(new CreditFact.OverLimit("order-0", "WAIVED", null, "controller1", null));
        customer.on(new CreditFact.OverLimit("order-0", "REJECTED", cny("1.00"), "manager1", null));
        assertThat(customer.evidence().approvals())
                .extracting(Approval::verdict)
                .containsExactly("REJECTED");
        IntStream.rangeClosed(1, 10)
                .forEach(n -> customer.on(new CreditFact.OverLimit("order-" + n, "WAIVED", null, null, null)));
        assertThat(customer.evidence().approvals())
                .extracting(Approval::order)
                .hasSize(10)
                .startsWith("order-10")
                .doesNotContain("order-0");
    }
}
