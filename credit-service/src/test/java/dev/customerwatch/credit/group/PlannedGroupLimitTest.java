package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.WithdrawPlan;
import dev.customerwatch.credit.group.stream.GroupEvents;
import dev.customerwatch.messaging.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A limit of a group that begins later. */
class PlannedGroupLimitTest {

    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final GroupCase jiangnan = new GroupCase(
                    GroupCase.fresh(), new InMemoryLedgers(), new InMemoryLedgers(), new InMemoryGroups())
            .formed(upTo("100.00"));

    @Test
    void beginsByItselfAndLetsHeldOrdersPass() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        assertThat(jiangnan.plan(upTo("200.00"), TOMORROW, null)).isInstanceOf(Outcome.Appended.class);
        assertThat(EntryKind.of(last(one.place("order", "150.00")))).isEqualTo(EntryKind.HELD);
        jiangnan.due(one, TOMORROW.minusMillis(1));
        assertThat(jiangnan.account().limit()).isEqualTo(upTo("100.00"));

        jiangnan.due(one, TOMORROW);
        jiangnan.due(one, TOMORROW);
        assertThat(jiangnan.account().limit()).isEqualTo(upTo("200.00"));
        assertThat(one.account().balances().reserved()).isEqualTo(cny("150.00"));
        assertThat(told()).containsExactly("credit.group-limit-changed.v1");
    }

    @Test
    void isRefusedWithTheOneThatItOverlaps() {
        jiangnan.plan(upTo("200.00"), TOMORROW, TOMORROW.plus(Duration.ofDays(2)));
        assertThat(jiangnan.plan(upTo("300.00"), TOMORROW.plus(Duration.ofDays(1)), null))
                .isInstanceOf(Outcome.LimitsOverlap.class);
    }

    @Test
    void mayBeWithdrawnBeforeItBegins() {
        jiangnan.plan(upTo("200.00"), TOMORROW, null);
        var planned = jiangnan.account().seq();
        var command = new WithdrawPlan(
                jiangnan.group.groupId(), planned, "controller1", planned, Cause.request("withdrawn", NOON));
        assertThat(jiangnan.book.change(jiangnan.group.groupId(), NOON, command::decide))
                .isInstanceOf(Outcome.Appended.class);
        assertThat(jiangnan.account().terms().limits().at(TOMORROW)).isEqualTo(upTo("100.00"));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return jiangnan.entries().stream()
                .flatMap(entry -> GroupEvents.of(entry).stream())
                .map(NewEvent::type)
                .filter(type -> type.startsWith("credit.group-limit"))
                .toList();
    }

    private static Fact last(Outcome outcome) {
        return ((Outcome.Appended) outcome).entry().fact();
    }
}
