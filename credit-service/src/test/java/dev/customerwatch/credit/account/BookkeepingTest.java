package dev.customerwatch.credit.account;

import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.ReceivePayment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private final List<String> calls = new ArrayList<>();
    private final CreditBooks books = new CreditBooks("customer", watched(), new InMemoryInvoices());

    @Test
    void theUsualOrderTakesOneReadAndOneInsert() {
        books.opened(upTo("100.00"));
        calls.clear();
        books.place("order", "10.00");

        assertThat(calls).containsExactly("head", "ofOrder", "append");
    }

    @Test
    void whatIsNotDoneIsDecidedOnTheAccountAsItIs() {
        books.opened(upTo("100.00"));
        calls.clear();
        books.pay("p1", CreditBooks.cny("1.00"), new ReceivePayment.Share("unknown", CreditBooks.cny("1.00")));

        assertThat(calls).endsWith("newest").doesNotContain("append");
    }

    private Ledgers watched() {
        var ledgers = new InMemoryLedgers();
        return (Ledgers) Proxy.newProxyInstance(
                Ledgers.class.getClassLoader(), new Class<?>[] {Ledgers.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    try {
                        return method.invoke(ledgers, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
