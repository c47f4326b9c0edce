package dev.customerwatch.credit.collection;

import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.collection.Promise.Status;
import dev.customerwatch.credit.receivable.Item;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises made on 5 January, mostly for 10 February. */
class PromiseTest {

    private static final LocalDate MADE = LocalDate.parse("2026-01-05");
    private static final Money NOTHING = cny("0.00");

    @ParameterizedTest
    @CsvSource({
        "2026-01-04, 100.00, 2026-02-10, OPEN",
        "2026-01-05, 100.00, 2026-02-10, KEPT",
        "2026-02-10, 100.00, 2026-02-10, KEPT",
        "2026-02-10, 99.99, 2026-02-10, OPEN",
        "2026-02-10, 99.99, 2026-02-11, BROKEN",
        "2026-02-11, 100.00, 2026-02-11, BROKEN",
        "2026-02-10, 150.00, 2026-02-11, KEPT",
    })
    void isKeptByWhatComesBetweenItsMakingAndItsDay(LocalDate paidOn, String paid, LocalDate day, Status status) {
        var promises = Promise.of(
                List.of(promise("one", "100.00", "2026-02-10")), List.of(paid(paidOn, paid)), day, SHANGHAI.zone());

        assertThat(promises).extracting(Promise::status).containsExactly(status);
    }

    @Test
    void moneyCountsOnceForThePromiseDueFirst() {
        var lines = List.of(promise("late", "100.00", "2026-03-10"), promise("early", "100.00", "2026-02-10"));
        var promises = Promise.of(
                lines, List.of(paid(MADE.plusDays(1), "150.00")), LocalDate.parse("2026-03-11"), SHANGHAI.zone());

        assertThat(promises).extracting(promise -> promise.line().lineId()).containsExactly("early", "late");
        assertThat(promises).extracting(Promise::status).containsExactly(Status.KEPT, Status.BROKEN);
        assertThat(promises.getLast().paid()).isEqualTo(cny("50.00"));
    }

    @Test
    void whatWasWithdrawnAndWhatIsNoPromiseIsLeftOut() {
        var withdrawn = promise("w", "100.00", "2026-02-10")
                .withdrawn(new PlanLine.Withdrawal("mistake", "rep1", SHANGHAI.startOf(MADE)));
        var expected = line("e", PlanLine.Kind.RECEIPT, "100.00", "2026-02-10");

        assertThat(Promise.of(List.of(withdrawn, expected), List.of(), MADE, SHANGHAI.zone()))
                .isEmpty();
    }

    /** Whatever is promised and paid: no yuan keeps two promises, and none keeps one for which it came too late. */
    @Test
    void noMoneyIsCountedTwice() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<PlanLine>();
            for (var number = 0; number < 5; number++) {
                lines.add(promise("p" + number, amount(random), day(random).toString()));
            }
            var items = new ArrayList<Item>();
            for (var number = 0; number < 5; number++) {
                items.add(paid(day(random), amount(random)));
            }
            var end = MADE.plusDays(100);
            var promises = Promise.of(lines, items, end, SHANGHAI.zone());
            for (var until : promises.stream().map(it -> it.line().on()).toList()) {
                var taken = promises.stream()
                        .filter(it -> !it.line().on().isAfter(until))
                        .map(Promise::paid)
                        .reduce(NOTHING, Money::plus);
                var came = items.stream()
                        .map(item ->
                                item.moved(Item.Kind.COLLECTED, MADE, until).negated())
                        .reduce(NOTHING, Money::plus);
                assertThat(taken).as("seed %s", seed).isLessThanOrEqualTo(came);
            }
            assertThat(promises)
                    .isSortedAccordingTo(Comparator.comparing(it -> it.line().on()));
            assertThat(promises).allMatch(it -> it.paid().compareTo(it.line().amount()) <= 0);
        }
    }

    private static String amount(Random random) {
        return (1 + random.nextInt(200)) + ".00";
    }

    private static LocalDate day(Random random) {
        return MADE.plusDays(random.nextInt(60));
    }

    static PlanLine promise(String id, String amount, String on) {
        return line(id, PlanLine.Kind.PROMISE, amount, on);
    }

    static PlanLine line(String id, PlanLine.Kind kind, String amount, String on) {
        return new PlanLine(
                id, "one", kind, cny(amount), LocalDate.parse(on), "said so", "rep1", SHANGHAI.startOf(MADE), null);
    }

    private static Item paid(LocalDate on, String amount) {
        var key = new Item.Key("one", Part.ON_ACCOUNT, "payment");
        var move = new Item.Move(on, cny(amount).negated(), Item.Kind.COLLECTED);
        return new Item(key, NOTHING.currency(), on, null, NOTHING, List.of(move), 1);
    }
}
