package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GroupLimitTest {

    private final AtomicBoolean away = new AtomicBoolean();
    private final GroupCase jiangnan = new GroupCase(
                    GroupCase.fresh(), storeThatMayBeAway(), new InMemoryLedgers(), new InMemoryGroups())
            .formed(upTo("100.00"));

    @ParameterizedTest
    @CsvSource({"100.00, 60.00, 40.00, true", "100.00, 60.00, 40.01, false", "10.00, 30.00, 10.01, false"})
    void bothLimitsMustHold(String own, String first, String second, boolean passes) {
        var one = jiangnan.member("one", upTo("100.00"));
        var two = jiangnan.member("two", upTo(own));
        one.place("first", first);
        two.place("second", second);

        var held = two.entries().getLast().fact();
        assertThat(held instanceof Fact.Reserved).isEqualTo(passes);
        assertThat(jiangnan.account().balances().reserved())
                .isEqualTo(passes ? cny(first).plus(cny(second)) : cny(first));
    }

    @Test
    void namesTheGroupsLimitAndWhatItLeaves() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.place("first", "60.00");
        one.place("second", "50.00");

        assertThat(held(one).hold()).isEqualTo(Limit.Hold.of(Limit.Hold.Reason.GROUP_LIMIT, cny("40.00")));
    }

    @Test
    void theCustomersOwnLimitIsNamedFirst() {
        var one = jiangnan.member("one", upTo("10.00"));
        one.place("first", "200.00");
        assertThat(held(one).hold().reason()).isEqualTo(Limit.Hold.Reason.OVER_LIMIT);
        assertThat(jiangnan.entries()).noneMatch(entry -> entry.fact() instanceof GroupFact.RoomTaken);
    }

    @Test
    void anOrderThatArrivesTwiceIsReservedOnceInBoth() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.place("first", "60.00");
        one.place("first", "60.00");
        assertThat(one.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("60.00"));
    }

    @Test
    void whatAMemberOwesCountsFromTheDayItJoinsUntilItLeaves() {
        var one = jiangnan.customer("one").opened(new Limit.Unlimited());
        one.deliver("old", "d1", "30.00", true);
        one.place("placed", "20.00");
        jiangnan.join("one");
        one.deliver("placed", "d2", "20.00", true);
        one.pay("5.00");
        jiangnan.follow(one);
        assertThat(jiangnan.account().balances().parts())
                .isEqualTo(one.account().balances().parts());

        jiangnan.leave("one");
        one.pay("1.00");
        jiangnan.follow(one);
        assertThat(jiangnan.account().balances().exposure()).isEqualTo(cny("0.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void aCustomerIsInOneGroupInItsOwnCurrency() {
        jiangnan.member("one", new Limit.Unlimited());
        var other = new GroupCase(GroupCase.fresh(), jiangnan.customers, jiangnan.ofGroups, new InMemoryGroups())
                .formed(new Limit.Unlimited());
        assertThat(other.join("one")).isEqualTo(new Outcome.InGroup("one", jiangnan.group.groupId()));
        assertThat(jiangnan.join("one")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(jiangnan.join("nobody")).isEqualTo(new Outcome.NoAccount("nobody"));
    }

    @Test
    void whenRoomAppearsTheMembersOrdersAreLookedAtTheOldestFirst() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        var two = jiangnan.member("two", new Limit.Unlimited());
        one.place("first", "90.00");
        two.place("waits", "60.00", NOON.plusSeconds(1));
        one.place("later", "60.00", NOON.plusSeconds(2));
        jiangnan.changeLimit(upTo("150.00"));
        jiangnan.due(one, GroupCase.later());

        assertThat(two.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(one.account().balances().reserved()).isEqualTo(cny("90.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("150.00"));
    }

    @Test
    void somebodyWithTheAuthorityLetsAnOrderPassBoth() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.place("big", "130.00");
        assertThat(one.orders().excess("one", "big", cny("130.00"), NOON)).isEqualTo(cny("30.00"));
        one.release("big", "130.00");
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("130.00"));
    }

    @Test
    void aDecisionLeftBetweenTheTwoLedgersIsCarriedOut() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        stopBetween(() -> one.place("order", "60.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(one.account().balances().reserved()).isEqualTo(cny("0.00"));

        jiangnan.due(one, NOON);
        assertThat(one.account().balances().reserved()).isEqualTo(cny("0.00"));
        jiangnan.due(one, GroupCase.later());
        assertThat(one.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("60.00"));
        one.place("order", "60.00");
        assertThat(one.account().balances().reserved()).isEqualTo(cny("60.00"));
    }

    @Test
    void roomForADecisionThatTheCustomersAccountNoLongerTakesIsGivenBack() {
        var one = jiangnan.member("one", upTo("60.00"));
        stopBetween(() -> one.place("order", "60.00"));
        one.changeLimit(upTo("50.00"));
        jiangnan.due(one, GroupCase.later());

        assertThat(one.orders().held("one", "order")).isPresent();
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void roomForAnOrderCancelledMeanwhileIsGivenBack() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        stopBetween(() -> one.place("order", "60.00"));
        one.cancel("order");
        jiangnan.due(one, GroupCase.later());

        assertThat(one.account().balances().reserved()).isEqualTo(cny("0.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void roomForACustomerThatLeavesMeanwhileIsGivenBack() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        stopBetween(() -> one.place("order", "60.00"));
        jiangnan.leave("one");
        jiangnan.follow(one);
        jiangnan.due(one, GroupCase.later());

        assertThat(one.account().balances().reserved()).isEqualTo(cny("60.00"));
        assertThat(jiangnan.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** Whatever happens to two members, with crashes in between: the group is their sum, and never above its limit. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theGroupIsTheSumOfItsMembers(int seed) {
        var random = new Random(seed);
        var members = List.of(jiangnan.member("one", upTo("90.00")), jiangnan.member("two", new Limit.Unlimited()));
        for (var step = 0; step < 40; step++) {
            var books = members.get(random.nextInt(2));
            var order = books.customer + random.nextInt(6);
            var amount = "%d.%02d".formatted(5 + Math.abs(order.hashCode() % 50), 7);
            var id = "x" + step;
            switch (random.nextInt(7)) {
                case 0, 1 -> books.place(order, amount);
                case 2 -> stopBetween(() -> books.place(order, amount));
                case 3 -> books.deliver(order, id, amount, true);
                case 4 -> books.cancel(order);
                case 5 -> books.pay(amount);
                default -> jiangnan.due(books, random.nextBoolean() ? NOON : GroupCase.later());
            }
            if (random.nextBoolean()) {
                jiangnan.follow(members.get(random.nextInt(2)));
            }
        }
        members.forEach(jiangnan::follow);
        jiangnan.due(members.getFirst(), GroupCase.later());
        members.forEach(jiangnan::follow);
        for (var part : Part.values()) {
            var sum = members.stream()
                    .map(books -> books.account().balances().of(part))
                    .reduce(cny("0.00"), Money::plus);
            assertThat(jiangnan.account().balances().of(part)).as("%s", part).isEqualTo(sum);
        }
    }

    private static Fact.Held held(CreditBooks books) {
        return (Fact.Held) books.entries().getLast().fact();
    }

    private void stopBetween(Runnable command) {
        away.set(true);
        try {
            command.run();
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stopped");
        } finally {
            away.set(false);
        }
    }

    /** Ledgers of customers whose writes fail while the store is away. */
    private Ledgers storeThatMayBeAway() {
        var ledgers = new InMemoryLedgers();
        return (Ledgers) Proxy.newProxyInstance(
                Ledgers.class.getClassLoader(), new Class<?>[] {Ledgers.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals("append")) {
                        throw new IllegalStateException("stopped");
                    }
                    try {
                        return method.invoke(ledgers, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
