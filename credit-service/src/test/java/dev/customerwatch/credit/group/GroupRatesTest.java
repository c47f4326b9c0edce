package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.GroupFact.MemberMoved;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GroupRatesTest {

    private final GroupCase jiangnan = new GroupCase(
                    GroupCase.fresh(), new InMemoryLedgers(), new InMemoryLedgers(), new InMemoryGroups())
            .formed(upTo("1000.00"));

    @Test
    void saysWhatOfAMembersMovementsNewerRatesMadeAndTakeBack() {
        var tomorrow = NOON.plus(Duration.ofDays(1));
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.usd("2026-01-05", "7.1");
        one.deliver("order", "d1", Money.of("100.00", "USD"), true, NOON);
        jiangnan.follow(one);
        assertThat(unrealised()).isEmpty();

        one.revaluation(new ItemReading(one.ledgers, new InMemoryItems(), SHANGHAI))
                .value(one.usd("2026-01-06", "7.2"), tomorrow);
        jiangnan.follow(one);
        assertThat(unrealised()).containsExactly(cny("10.00"));
        assertThat(jiangnan.account().balances().exposure()).isEqualTo(cny("720.00"));

        one.pay("p1", Money.of("100.00", "USD"), tomorrow);
        jiangnan.follow(one);
        assertThat(unrealised()).containsExactly(cny("10.00"), cny("-10.00"));
        assertThat(jiangnan.account().balances().exposure()).isEqualTo(cny("0.00"));
    }

    @Test
    void whoJoinsBringsWhatNewerRatesMadeOfItBeforeAndTakesItAlong() {
        var tomorrow = NOON.plus(Duration.ofDays(1));
        var one = jiangnan.customer("one").opened(new Limit.Unlimited());
        one.usd("2026-01-05", "7.1");
        one.deliver("order", "d1", Money.of("100.00", "USD"), true, NOON);
        one.revaluation(new ItemReading(one.ledgers, new InMemoryItems(), SHANGHAI))
                .value(one.usd("2026-01-06", "7.2"), tomorrow);
        jiangnan.join("one");
        jiangnan.follow(one);
        assertThat(jiangnan.account().balances().exposure()).isEqualTo(cny("720.00"));
        assertThat(unrealised()).containsExactly(cny("10.00"));

        one.pay("p1", Money.of("40.00", "USD"), tomorrow);
        jiangnan.leave("one");
        jiangnan.follow(one);
        assertThat(jiangnan.account().balances().exposure()).isEqualTo(cny("0.00"));
        assertThat(unrealised()).containsExactly(cny("10.00"), cny("-4.00"), cny("-6.00"));
    }

    private List<Money> unrealised() {
        return jiangnan.entries().stream()
                .flatMap(entry -> entry.fact() instanceof MemberMoved moved
                        ? java.util.stream.Stream.of(moved)
                        : java.util.stream.Stream.empty())
                .sorted(Comparator.comparingLong(MemberMoved::seq))
                .map(MemberMoved::unrealised)
                .filter(Objects::nonNull)
                .toList();
    }
}
