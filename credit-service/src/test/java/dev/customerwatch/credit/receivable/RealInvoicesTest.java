package dev.customerwatch.credit.receivable;

import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.Invoice;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** 2,466 invoices of 100 customers: both ageings at ten dates are what the file alone says, to the cent. */
@EnabledIfEnvironmentVariable(named = "CUSTOMERWATCH_DATA", matches = ".+")
class RealInvoicesTest {

    private static final List<LocalDate> DATES = List.of(
            LocalDate.parse("2012-01-31"),
            LocalDate.parse("2012-03-31"),
            LocalDate.parse("2012-06-30"),
            LocalDate.parse("2012-09-15"),
            LocalDate.parse("2012-12-31"),
            LocalDate.parse("2013-02-28"),
            LocalDate.parse("2013-05-10"),
            LocalDate.parse("2013-08-31"),
            LocalDate.parse("2013-12-02"),
            LocalDate.parse("2014-01-08"));

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final Map<String, CreditBooks> books = new HashMap<>();

    @Test
    void ageAsTheFileSays() throws IOException {
        var file = new AgeingsFromCsv(Path.of(System.getenv("CUSTOMERWATCH_DATA"), "receivables_ibm", "invoices.csv"));
        file.lines().forEach(this::trade);
        var receivables = new Receivables(
                new ItemReading(ledgers, new InMemoryItems(), SHANGHAI),
                ledgers,
                new InMemoryKnownCustomers(),
                (customer, items, day) -> Prospects.Prospect.NONE);

        for (var day : DATES) {
            for (var base : Ageing.Base.values()) {
                assertThat(ageing(receivables, base, day))
                        .as("%s on %s", base, day)
                        .isNotEmpty()
                        .isEqualTo(file.ageing(day, base == Ageing.Base.DUE));
            }
        }
        assertThat(receivables.ageing(Ageing.Base.DUE, LocalDate.parse("2014-01-09"), customer -> true))
                .isEmpty();
    }

    private void trade(String[] line) {
        var customer = books.computeIfAbsent(line[1], this::opened);
        var invoice = line[0];
        customer.deliver(invoice, invoice, cny(line[5]), true, noon(line[3]));
        var open = customer.currentInvoices().ofOrder(line[1], invoice).stream()
                .map(Invoice::invoiceId)
                .findFirst()
                .orElseThrow();
        customer.pay(invoice, cny(line[5]), noon(line[7]), new Share(open, cny(line[5])));
    }

    private CreditBooks opened(String customer) {
        return new CreditBooks(customer, ledgers, new InMemoryInvoices()).opened(new Limit.Unlimited());
    }

    private static Instant noon(String day) {
        return SHANGHAI.startOf(LocalDate.parse(day)).plus(Duration.ofHours(12));
    }

    private static Map<String, BigDecimal> ageing(Receivables receivables, Ageing.Base base, LocalDate day) {
        var amounts = new TreeMap<String, BigDecimal>();
        for (var table : receivables.ageing(base, day, customer -> true)) {
            table.customers().forEach(row -> put(amounts, row.customerId(), row.figures()));
            put(amounts, "*", table.total());
        }
        return amounts;
    }

    private static void put(Map<String, BigDecimal> amounts, String who, Ageing ageing) {
        ageing.buckets().forEach((bucket, amount) -> {
            if (!amount.isZero()) {
                amounts.put(who + " " + bucket, amount.amount());
            }
        });
    }
}
