package dev.customerwatch.credit.bill;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.paper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillPaper.Kind;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.messaging.Uuids;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two accounts and one bill. */
class BillRaceTest {

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final InMemoryBillClaims claims = new InMemoryBillClaims();
    private final InMemoryBills bills = new InMemoryBills();
    private final CreditBooks one = books(bills);
    private final CreditBooks two = books(bills);

    private CreditBooks books(Bills known) {
        return new CreditBooks(Uuids.next(), ledgers, new InMemoryInvoices(), known, claims)
                .opened(new Limit.Unlimited());
    }

    @Test
    void whileOneReceivesUnitsNobodyElseDoes() {
        var meanwhile = new ArrayList<Outcome>();
        var slow = books(hooked(bills, () -> meanwhile.add(two.receiveBill(Uuids.next(), units(50, 150)))));

        assertThat(slow.receiveBill(Uuids.next(), units(1, 100))).isInstanceOf(Outcome.Appended.class);
        assertThat(meanwhile).hasOnlyElementsOfType(Outcome.BillClaimed.class).hasSize(1);
        assertThat(two.receiveBill(Uuids.next(), units(50, 150))).isInstanceOf(Outcome.BillKnown.class);
        assertThat(two.receiveBill(Uuids.next(), units(101, 150))).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void whatIsRefusedClaimsNothing() {
        var unopened = new CreditBooks(Uuids.next(), ledgers, new InMemoryInvoices(), bills, claims);
        assertThat(unopened.receiveBill(Uuids.next(), units(1, 100))).isInstanceOf(Outcome.NoAccount.class);
        assertThat(two.receiveBill(Uuids.next(), units(1, 100))).isInstanceOf(Outcome.Appended.class);
    }

    /** Whoever stopped behind the entry, before the bill was read off the ledger, keeps the units. */
    @Test
    void whatACrashLeftIsReadBeforeTheUnitsGoToSomebodyElse() {
        var number = units(1, 100).number();
        claims.claim(
                new BillClaim(number, new BillPaper.Range(1, 100), one.customer, "bill:stopped", NOON),
                NOON.minusSeconds(60));
        books(one.customer, new InMemoryBills(), new InMemoryBillClaims()).receiveBill(Uuids.next(), units(1, 100));

        assertThat(two.receiveBill(Uuids.next(), units(50, 150))).isInstanceOf(Outcome.BillKnown.class);
    }

    @RepeatedTest(20)
    void ofManyWhoRaceForTheSameUnitsOneReceivesThem() throws Exception {
        var racing = List.of(one, two, books(bills), books(bills)).stream()
                .<Callable<Outcome>>map(books -> () -> books.receiveBill(Uuids.next(), units(1, 100)))
                .toList();
        var received = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(racing)) {
                received += outcome.get() instanceof Outcome.Appended ? 1 : 0;
            }
        }
        assertThat(received).isEqualTo(1);
    }

    private CreditBooks books(String customer, Bills known, BillClaims others) {
        return new CreditBooks(customer, ledgers, new InMemoryInvoices(), known, others);
    }

    private static BillPaper units(long from, long to) {
        var whole = paper("7", Kind.BANK, "2.00");
        return new BillPaper(
                whole.number(),
                new BillPaper.Range(from, to),
                whole.kind(),
                whole.drawer(),
                whole.acceptor(),
                whole.issuedOn(),
                whole.dueOn(),
                cny(BigDecimal.valueOf(to - from + 1, 2).toPlainString()));
    }

    /** Somebody else comes, once, after these bills were looked at and before anything is decided by them. */
    private static Bills hooked(Bills bills, Runnable between) {
        var comes = new AtomicBoolean(true);
        return (Bills) Proxy.newProxyInstance(
                Bills.class.getClassLoader(), new Class<?>[] {Bills.class}, (proxy, method, arguments) -> {
                    var found = method.invoke(bills, arguments);
                    if (method.getName().equals("ofNumber") && comes.getAndSet(false)) {
                        between.run();
                    }
                    return found;
                });
    }
}
