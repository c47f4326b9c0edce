package dev.customerwatch.credit.stock;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.paper;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.BillPaper.Kind;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Standing stock, and limits of parts. */
class StockTest {

    private final CreditBooks books = new CreditBooks().invoicedSeparately(upTo("1000.00"));

    @ParameterizedTest
    @CsvSource({"100.00, 100.00, true", "100.00, 99.99, false", "100.01, 100.00, false", "0.01, , false"})
    void hasALimitOfItsOwnAndNoRoomWithoutOne(String amount, @Nullable String limit, boolean passes) {
        delivered("200.00");
        books.limitPart(Part.STANDING_STOCK, limit);

        var outcome = books.placeStock("s1", "order", amount);
        assertThat(outcome instanceof Outcome.Appended).isEqualTo(passes);
        assertThat(outcome instanceof Outcome.AbovePart).isEqualTo(!passes);
        assertThat(balance(Part.STANDING_STOCK)).isEqualTo(passes ? cny(amount) : cny("0.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("200.00"));
    }

    @Test
    void onlyWhatWasDeliveredAndIsNotInvoicedBecomesStandingStock() {
        delivered("100.00");
        books.limitPart(Part.STANDING_STOCK, "500.00");
        assertThat(books.placeStock("s1", "order", "100.01"))
                .isEqualTo(new Outcome.AboveOrder("order", cny("100.01"), cny("100.00")));
        assertThat(books.placeStock("s2", "none", "1.00")).isEqualTo(new Outcome.UnknownOrder("none"));
        assertThat(books.placeStock("s3", "order", Money.of("1.00", "EUR"))).isInstanceOf(Outcome.OtherCurrency.class);

        books.placeStock("s4", "order", "60.00");
        assertThat(books.issue("i1", "order", "40.01"))
                .isEqualTo(new Outcome.AboveOrder("order", cny("40.01"), cny("40.00")));
        assertThat(books.issue("i2", "order", "40.00")).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void aSaleWaitsForItsInvoiceWhereTheCustomerIsInvoicedSeparately() {
        delivered("100.00");
        books.limitPart(Part.STANDING_STOCK, "100.00");
        books.placeStock("s1", "order", "100.00");
        books.sellStock("v1", "s1", "30.00");

        assertThat(books.entries().getLast().fact())
                .isEqualTo(new StockFact.Sold(
                        "v1", "s1", "order", cny("30.00"), cny("70.00"), SHANGHAI.dateOf(NOON), "finance1"));
        assertThat(balance(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("30.00"));
        books.issue("i1", "order", "30.00");
        assertThat(balance(Part.OPEN_INVOICES)).isEqualTo(cny("30.00"));
        assertThat(books.sellStock("v2", "s1", "70.01"))
                .isEqualTo(new Outcome.AbovePart(Part.STANDING_STOCK, cny("70.01"), cny("70.00")));
        assertThat(books.sellStock("v3", "none", "1.00")).isEqualTo(new Outcome.UnknownStock("none"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("100.00"));
    }

    @Test
    void aSaleIsInvoicedAtOnceWhereDeliveriesAre() {
        delivered("100.00");
        books.limitPart(Part.STANDING_STOCK, "100.00");
        books.placeStock("s1", "order", "100.00");
        books.changeTerm(
                PaymentTerm.ofDays(10), Invoicing.ON_DELIVERY, books.newest().seq());
        books.sellStock("v1", "s1", "30.00");

        var invoice = books.currentInvoices().find(books.customer, List.of("v1"));
        assertThat(invoice).singleElement().satisfies(it -> {
            assertThat(it.open()).isEqualTo(cny("30.00"));
            assertThat(it.dueOn()).isEqualTo(LocalDate.parse("2026-01-15"));
        });
        books.pay("30.00");
        assertThat(balance(Part.STANDING_STOCK)).isEqualTo(cny("70.00"));
        assertThat(books.account().balances().exposure()).isEqualTo(cny("70.00"));
    }

    @Test
    void whatComesBackIsTakenFromWhatWaitsForItsInvoiceAndThenFromStandingStock() {
        delivered("100.00");
        books.limitPart(Part.STANDING_STOCK, "100.00");
        books.placeStock("s1", "order", "80.00");
        books.giveBack("order", "r1", "50.00", false);

        assertThat(balance(Part.DELIVERED_NOT_INVOICED)).isEqualTo(cny("0.00"));
        assertThat(balance(Part.STANDING_STOCK)).isEqualTo(cny("50.00"));
        assertThat(balance(Part.ON_ACCOUNT)).isEqualTo(cny("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_INVOICES, 60.00, 30.00, 30.00",
        "OPEN_INVOICES, 60.00, 30.01,",
        "DELIVERED_NOT_INVOICED, 60.00, 40.00, 40.00",
        "DELIVERED_NOT_INVOICED, 60.00, 40.01,",
        "STANDING_STOCK, 0.01, 500.00, 500.00"
    })
    void anOrderIsHeldThatWouldBringAPartOnItsWayAboveItsLimit(
            Part part, String limit, String wanted, @Nullable String reserved) {
        delivered("20.00");
        books.issue("i1", "order", "10.00");
        books.place("before", "10.00");
        books.limitPart(part, limit);
        books.place("next", wanted);

        assertThat(books.account().balances().reserved())
                .isEqualTo(cny("10.00").plus(cny(reserved == null ? "0.00" : reserved)));
        if (books.entries().getLast().fact() instanceof Fact.Held held) {
            assertThat(held.hold().reason()).isEqualTo(Limit.Hold.Reason.PART_LIMIT);
            assertThat(held.hold().part()).isEqualTo(part);
            assertThat(held.hold().available()).isEqualTo(cny(wanted).minus(cny("0.01")));
            assertThat(books.orders().excess(books.customer, "next", cny(wanted), NOON))
                    .isEqualTo(cny("0.01"));
        }
    }

    @ParameterizedTest
    @CsvSource({"payment", "limit", "stock", "release"})
    void aHeldOrderPassesWhenItsPartHasRoom(String by) {
        delivered("20.00");
        books.limitPart(Part.STANDING_STOCK, "20.00");
        if (by.equals("payment")) {
            books.issue("i1", "order", "20.00");
        }
        books.limitPart(Part.OPEN_INVOICES, "20.00");
        books.place("next", "15.00");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));

        switch (by) {
            case "payment" -> books.pay("20.00");
            case "limit" -> books.limitPart(Part.OPEN_INVOICES, null);
            case "stock" -> books.placeStock("s1", "order", "20.00");
            default -> books.release("next", "15.00");
        }
        books.follow();
        assertThat(books.account().balances().reserved()).isEqualTo(cny("15.00"));
    }

    @Test
    void aBillBeyondTheLimitOfItsPartIsNotTaken() {
        books.limitPart(Part.BILLS, "100.00");
        books.limitPart(Part.CONTINGENT_BILLS, "50.00");
        assertThat(books.receiveBill("b1", paper("1", Kind.COMMERCIAL, "60.00")))
                .isInstanceOf(Outcome.Appended.class);
        assertThat(books.receiveBill("b2", paper("2", Kind.COMMERCIAL, "40.01")))
                .isEqualTo(new Outcome.AbovePart(Part.BILLS, cny("40.01"), cny("40.00")));
        assertThat(books.moveBill("b1", BillState.ENDORSED, null))
                .isEqualTo(new Outcome.AbovePart(Part.CONTINGENT_BILLS, cny("60.00"), cny("50.00")));
        assertThat(books.moveBill("b1", BillState.ENDORSED, cny("50.00"))).isInstanceOf(Outcome.Appended.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"RESERVED", "ON_ACCOUNT"})
    void whereNothingIsOwedThereIsNoLimit(Part part) {
        assertThatIllegalArgumentException().isThrownBy(() -> books.limitPart(part, "1.00"));
    }

    @Test
    void aLimitOfAPartIsDecidedOnTheTermsThatOneHasSeen() {
        var seen = books.newest().seq();
        assertThat(books.limitPart(Part.BILLS, null)).isEqualTo(new Outcome.Unchanged());
        books.limitPart(Part.BILLS, "5.00");
        assertThat(books.limitPart(Part.BILLS, cny("6.00"), seen)).isEqualTo(new Outcome.Stale(seen + 1));
        assertThat(books.limitPart(Part.BILLS, Money.of("6.00", "EUR"), seen + 1))
                .isInstanceOf(Outcome.OtherCurrency.class);
        books.changeLimit(upTo("900.00"));
        assertThat(books.account().terms().parts().of(Part.BILLS)).contains(cny("5.00"));
    }

    private void delivered(String amount) {
        books.deliver("order", "d1", amount, true);
    }

    private Money balance(Part part) {
        return books.account().balances().of(part);
    }
}
