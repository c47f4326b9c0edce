package dev.customerwatch.credit.receivable;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Exchange;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of items does. */
public abstract class ItemsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private final String customer = Uuids.next();

    protected abstract Items items();

    @Test
    void keepsAnItemAsItIs() {
        var item = item("d1", DAY.plusDays(3), 1);
        items().put(item);

        assertThat(items().find(item.key())).contains(item);
        assertThat(items().find(new Item.Key(customer, Part.ON_ACCOUNT, "d1"))).isEmpty();
    }

    @Test
    void aLaterEntryWinsAndALateOneDoesNoHarm() {
        var item = item("d1", null, 3);
        items().put(item);
        var later = item.with(new Item.Move(DAY.plusDays(1), cny("-40.00"), Item.Kind.COLLECTED), 5);
        items().put(later);
        items().put(item);
        assertThat(items().find(item.key())).contains(later);

        var same = later.dated(DAY.plusDays(9), DAY, 5);
        items().put(same);
        assertThat(items().find(item.key())).contains(same);
    }

    @Test
    void findsWhatWasThereAndNotClosed() {
        var open = item("open", DAY, 1);
        var closed =
                item("closed", DAY, 1).with(new Item.Move(DAY.plusDays(10), cny("-100.00"), Item.Kind.COLLECTED), 2);
        items().put(open);
        items().put(closed);

        assertThat(found(DAY.plusDays(9), DAY)).containsExactlyInAnyOrder(open, closed);
        assertThat(found(DAY.plusDays(10), DAY)).containsExactly(open);
        assertThat(found(DAY.plusDays(9), DAY.minusDays(1))).isEmpty();
        assertThat(items().between(DAY, DAY)).contains(open, closed);
        assertThat(items().between("nobody", DAY, DAY)).isEmpty();
    }

    @Test
    void findsWhatIsOpenOnAPartByItsDocument() {
        for (var document : List.of("c", "a", "b", "paid")) {
            items().put(item(document, DAY, 1));
        }
        items().put(item("paid", DAY, 1).with(new Item.Move(DAY, cny("-100.00"), Item.Kind.COLLECTED), 2));

        assertThat(open(null, 2)).containsExactly("a", "b");
        assertThat(open("b", 2)).containsExactly("c");
        assertThat(items().open(customer, Part.BILLS, null, 9)).isEmpty();
    }

    private List<String> open(@Nullable String after, int most) {
        return items().open(customer, Part.OPEN_INVOICES, after, most).stream()
                .map(item -> item.key().document())
                .toList();
    }

    @Test
    void findsWhatIsOpenInAnotherCurrency() {
        var kroner = Money.of("100.00", "SEK");
        var rate = Rates.rate("SEK", "CNY", "2026-01-05", "0.7");
        var exchange = Exchange.of(kroner, rate, null);
        var posting = new Posting(Part.OPEN_INVOICES, "kroner", cny("70.00"), exchange);
        var move = new Item.Move(DAY, cny("70.00"), Item.Kind.BILLED);
        var foreign = empty("kroner").with(move, posting, 1);
        items().put(foreign);
        items().put(item("yuan", DAY, 1));

        assertThat(items().foreign(kroner.currency())).containsExactly(foreign);
        assertThat(items().find(foreign.key())).contains(foreign);
        var back = Exchange.of(kroner.negated(), rate, null);
        var settled = foreign.with(
                new Item.Move(DAY, cny("-70.00"), Item.Kind.COLLECTED),
                new Posting(Part.OPEN_INVOICES, "kroner", cny("-70.00"), back),
                2);
        items().put(settled);
        assertThat(items().foreign(kroner.currency())).isEmpty();
        assertThat(items().find(foreign.key())).contains(settled);
    }

    @Test
    void theCursorNeverGoesBack() {
        assertThat(items().readTo(customer)).isZero();
        items().setReadTo(customer, 7);
        items().setReadTo(customer, 5);

        assertThat(items().readTo(customer)).isEqualTo(7);
    }

    private List<Item> found(LocalDate closedAfter, LocalDate thereOn) {
        return items().between(customer, closedAfter, thereOn);
    }

    private Item empty(String document) {
        var key = new Item.Key(customer, Part.OPEN_INVOICES, document);
        return new Item(key, Money.currency("CNY"), DAY, DAY, cny("0.00"), List.of(), 0);
    }

    private Item item(String document, @Nullable LocalDate dueOn, long seq) {
        var key = new Item.Key(customer, Part.OPEN_INVOICES, document);
        var move = new Item.Move(DAY, cny("100.00"), Item.Kind.BILLED);
        return new Item(key, Money.currency("CNY"), DAY, dueOn, cny("1.00"), List.of(move), seq);
    }
}
