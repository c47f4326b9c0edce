package dev.customerwatch.credit.receivable;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came in during February 2026 against what was due. */
class CollectionRowTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
    private static final LocalDate LAST = LocalDate.parse("2026-02-28");
    private static final Money NOTHING = cny("0.00");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 100.00, 0.00",
        "2026-02-01, 0.00, 100.00",
        "2026-02-28, 0.00, 100.00",
        "2026-03-01, 0.00, 0.00",
    })
    void anInvoiceIsOverdueAtTheStartOrFallsDueOrNeither(String dueOn, String overdue, String falling) {
        var row = row(invoice(dueOn, bill("2026-01-10", "100.00")));

        assertThat(row).isEqualTo(new CollectionRow(cny(overdue), cny(falling), NOTHING));
    }

    @Test
    void whatWasPaidBeforeIsNotDueAndWhatWasIssuedWithinIs() {
        assertThat(row(invoice("2026-01-15", bill("2026-01-10", "100.00"), pay("2026-01-31", "40.00"))))
                .isEqualTo(new CollectionRow(cny("60.00"), NOTHING, NOTHING));
        assertThat(row(invoice("2026-02-20", bill("2026-02-10", "100.00"), pay("2026-02-28", "40.00"))))
                .isEqualTo(new CollectionRow(NOTHING, cny("100.00"), cny("40.00")));
    }

    @Test
    void whatIsPaidInAdvanceIsCollectedToo() {
        var key = new Item.Key("one", Part.ON_ACCOUNT, "payment");
        var advance = new Item(key, NOTHING.currency(), FIRST, null, NOTHING, List.of(pay("2026-02-03", "30.00")), 1);

        assertThat(row(advance)).isEqualTo(new CollectionRow(NOTHING, NOTHING, cny("30.00")));
        assertThat(row(advance).rate()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0.0000", "50.00, 0.5000", "33.333, 0.3333", "100.00, 1.0000", "120.00, 1.2000"})
    void theRateIsWhatCameOfWhatWasDue(BigDecimal collected, BigDecimal rate) {
        var row = new CollectionRow(
                cny("40.00"),
                cny("60.00"),
                cny(collected.setScale(2, RoundingMode.DOWN).toPlainString()));

        assertThat(row.rate()).isEqualTo(rate);
    }

    /** Months side by side: what is due is never below zero, and who pays exactly what is due has a rate of one. */
    @Test
    void whoPaysAllThatIsDueHasARateOfOne() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var items = new ArrayList<Item>();
            for (var number = 0; number < 8; number++) {
                var issued = FIRST.minusDays(20).plusDays(random.nextInt(40));
                var due = issued.plusDays(random.nextInt(30));
                var amount = (1 + random.nextInt(500)) + ".00";
                var moves = new ArrayList<>(List.of(bill(issued.toString(), amount)));
                if (!due.isAfter(LAST)) {
                    var paid = due.isBefore(FIRST) ? FIRST : due;
                    moves.add(pay((paid.isBefore(issued) ? issued : paid).toString(), amount));
                }
                items.add(invoice(due.toString(), moves.toArray(Item.Move[]::new)));
            }
            var row = CollectionRow.of(NOTHING.currency(), items, FIRST, LAST);
            assertThat(row.overdueAtStart().isNegative()).isFalse();
            assertThat(row.fallingDue().isNegative()).isFalse();
            var rate = row.rate();
            assertThat(rate == null || rate.compareTo(BigDecimal.ONE) == 0)
                    .as("seed %s: %s", seed, row)
                    .isTrue();
        }
    }

    private static CollectionRow row(Item item) {
        return CollectionRow.of(NOTHING.currency(), List.of(item), FIRST, LAST);
    }

    private static Item invoice(String dueOn, Item.Move... moves) {
        var key = new Item.Key("one", Part.OPEN_INVOICES, "invoice");
        return new Item(key, NOTHING.currency(), moves[0].on(), LocalDate.parse(dueOn), NOTHING, List.of(moves), 1);
    }

    private static Item.Move bill(String on, String amount) {
        return new Item.Move(LocalDate.parse(on), cny(amount), Item.Kind.BILLED);
    }

    private static Item.Move pay(String on, String amount) {
        return new Item.Move(LocalDate.parse(on), cny(amount).negated(), Item.Kind.COLLECTED);
    }
}
