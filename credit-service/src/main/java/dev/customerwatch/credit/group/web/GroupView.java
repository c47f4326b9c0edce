package dev.customerwatch.credit.group.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.web.PlannedView;
import dev.customerwatch.credit.group.Group;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is shown.
 *
 * @param figures what its members owe and have reserved, and the limit in force; absent before its ledger is open
 * @param available what the limit has left, below zero when overrun; absent where there is no limit to count from
 * @param plannedLimits limits that will follow, the next one first
 * @param version seq of its newest entry; the ETag
 */
record GroupView(
        String groupId,
        String name,
        List<String> members,
        @Nullable Figures figures,
        @Nullable Money available,
        List<PlannedView> plannedLimits,
        long version) {

    static GroupView of(Group group, Account account, Instant now) {
        var members = List.copyOf(group.members());
        return switch (account) {
            case Account.NotOpened none ->
                new GroupView(group.groupId(), group.name(), members, null, null, List.of(), 0);
            case Account.Open open ->
                new GroupView(
                        group.groupId(),
                        group.name(),
                        members,
                        Figures.at(now, open),
                        open.terms()
                                .limits()
                                .at(now)
                                .available(open.balances().projected())
                                .orElse(null),
                        PlannedView.of(open.terms().limits()),
                        open.seq());
        };
    }
}
