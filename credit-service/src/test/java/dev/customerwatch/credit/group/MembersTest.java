package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of a group's members follows their ledgers. */
class MembersTest {

    private final GroupCase jiangnan = new GroupCase(
                    GroupCase.fresh(), new InMemoryLedgers(), new InMemoryLedgers(), new InMemoryGroups())
            .formed(upTo("100.00"));

    @Test
    void whatIsFollowedLateBringsBackNobodyWhoHasLeft() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        assertThat(members()).containsExactly("one");
        jiangnan.leave("one");

        one.entries().forEach(entry -> jiangnan.book.follow(entry, NOON));
        assertThat(members()).isEmpty();
        one.entries().reversed().forEach(entry -> jiangnan.book.follow(entry, NOON));
        assertThat(members()).isEmpty();
        jiangnan.join("one");
        one.entries().reversed().forEach(entry -> jiangnan.book.follow(entry, NOON));
        assertThat(members()).containsExactly("one");
    }

    @Test
    void theOrdersOfWhoeverLeavesAreLookedAtAgain() {
        var one = jiangnan.member("one", new Limit.Unlimited());
        one.place("order", "150.00");
        assertThat(one.account().balances().reserved()).isEqualTo(cny("0.00"));

        jiangnan.leave("one");
        one.follow();
        assertThat(one.account().balances().reserved()).isEqualTo(cny("150.00"));
    }

    private Set<String> members() {
        return jiangnan.book.find(jiangnan.group.groupId()).orElseThrow().members();
    }
}
