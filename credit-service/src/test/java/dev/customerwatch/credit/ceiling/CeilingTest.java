package dev.customerwatch.credit.ceiling;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.limit.LimitAuthority;
import dev.customerwatch.credit.limit.LimitRights;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums of limits and exposure of all customers against the company's ceiling. */
class CeilingTest {

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final Ceiling ceiling =
            new Ceiling(ledgers, new InMemoryShares(), Map.of("CNY", new BigDecimal("1000.00")));

    @Test
    void countsWhatIsInForceAndWhatIsOwed() {
        var one = books().opened(upTo("300.00"));
        var other = books().opened(upTo("400.00"));
        one.deliver("a", "d1", "50.00", true);
        other.pay("20.00");
        books().opened(new Limit.Unlimited());
        assertThat(sums()).isEqualTo(sums(3, 1, "700.00", "50.00"));

        one.grant("350.00", NOON.plusSeconds(60), NOON);
        other.status(Standing.Status.CLOSED);
        assertThat(sums()).as("a closed account's limit does not count").isEqualTo(sums(3, 1, "350.00", "50.00"));
        one.due().endLimits(one.customer, NOON.plusSeconds(60));
        assertThat(sums()).isEqualTo(sums(3, 1, "300.00", "50.00"));
    }

    @Test
    void followingTheEntriesComesToTheSameSums() {
        var one = books().opened(upTo("300.00"));
        one.deliver("a", "d1", "50.00", true);
        one.pay("20.00");
        one.changeLimit(upTo("350.00"));
        var followed = new InMemoryShares();
        var follower = new Ceiling(new InMemoryLedgers(), followed, Map.of());
        for (Entry entry : one.entries().reversed()) {
            follower.follow(entry, NOON);
        }
        assertThat(followed.sums()).containsExactly(sums());
    }

    @ParameterizedTest
    @CsvSource({
        "700.00, 1000.00, GENERAL, true",
        "700.00, 1000.00, CONTROLLER, true",
        "700.00, 1000.01, CONTROLLER, false",
        "700.00, 1000.01, GENERAL, true",
        "1200.00, 1100.00, CONTROLLER, true",
        "1200.00, 1200.01, CONTROLLER, false"
    })
    void aboveItOnlyTheGeneralManagerRaisesLimits(String before, String after, String role, boolean may) {
        books().opened(upTo(before));
        var objection = rights().objection(
                        Set.of(role.equals("GENERAL") ? "GENERAL_MANAGER" : role),
                        Money.currency("CNY"),
                        upTo(before),
                        upTo(after));

        assertThat(objection.isEmpty()).isEqualTo(may);
        assertThat(objection.map(LimitRights.Beyond::ceiling).orElse(null))
                .isEqualTo(may ? null : new Ceiling.Above(cny("1000.00"), cny(after), cny("0.00")));
    }

    @ParameterizedTest
    @CsvSource({"1000.00, false", "1000.01, true"})
    void exposureAboveItCountsToo(String owed, boolean above) {
        var books = books().opened(upTo("10.00"));
        books.deliver("a", "d1", owed, true);

        assertThat(ceiling.above(Money.currency("CNY"), cny("0.00")).isPresent())
                .isEqualTo(above);
        books.place("next", "0.00");
        assertThat(ceiling.above(Money.currency("EUR"), Money.of("9.00", "EUR")))
                .isEmpty();
    }

    @Test
    void ordersPassThoughTheSumsAreAboveIt() {
        var books = books().opened(upTo("5000.00"));
        books.place("order", "4000.00");
        assertThat(books.account().balances().reserved()).isEqualTo(cny("4000.00"));
    }

    private LimitRights rights() {
        return new LimitRights(
                new LimitAuthority.Levels(
                        List.of(new LimitAuthority("CONTROLLER", null), new LimitAuthority("GENERAL_MANAGER", null))),
                ceiling);
    }

    private CreditBooks books() {
        return new CreditBooks(Uuids.next(), ledgers, new InMemoryInvoices());
    }

    private @Nullable Sums sums() {
        return ceiling.sums().stream().findFirst().orElse(null);
    }

    private static Sums sums(long accounts, long unlimited, String limits, String exposure) {
        return new Sums(Money.currency("CNY"), accounts, unlimited, cny(limits), cny(exposure));
    }
}
