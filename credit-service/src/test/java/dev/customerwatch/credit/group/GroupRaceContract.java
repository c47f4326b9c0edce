package dev.customerwatch.credit.group;

import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** What holds when many race for the room of a group, on every store. */
public abstract class GroupRaceContract {

    /** The customers' ledgers as another instance of the service sees them. */
    protected abstract Ledgers customers();

    /** The groups' ledgers as another instance of the service sees them. */
    protected abstract Ledgers ofGroups();

    protected abstract Groups groups();

    @RepeatedTest(3)
    void twentyOrdersRacingForRoomForTenEndWithExactlyTen() throws Exception {
        var group = GroupCase.fresh();
        var one = new GroupCase(group, customers(), ofGroups(), groups()).formed(upTo("1000.00"));
        var other = new GroupCase(group, customers(), ofGroups(), groups());
        var ids = IntStream.range(0, 4).mapToObj(index -> Uuids.next()).toList();
        ids.forEach(id -> one.member(id, new Limit.Unlimited()));
        var commands = new ArrayList<Callable<Outcome>>();
        for (var index = 0; index < 20; index++) {
            var order = "order" + index;
            for (var instance : List.of(one, other)) {
                var books = instance.customer(ids.get(index % 4));
                commands.add(() -> books.place(order, "100.00"));
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(commands)) {
                outcome.get();
            }
        }
        var members = ids.stream().map(one::customer).toList();
        members.forEach(one::follow);

        assertThat(members.stream().flatMap(books -> books.entries().stream()))
                .filteredOn(entry -> EntryKind.of(entry.fact()) == EntryKind.RESERVED)
                .hasSize(10);
        assertThat(sum(members)).isEqualTo(cny("1000.00"));
        assertThat(one.account().balances().reserved()).isEqualTo(cny("1000.00"));
        assertThat(one.entries())
                .noneMatch(entry -> entry.after() instanceof Account.Open open
                        && open.balances().projected().compareTo(cny("1000.00")) > 0);
    }

    private static Money sum(List<CreditBooks> members) {
        return members.stream()
                .map(books -> books.account().balances().reserved())
                .reduce(cny("0.00"), Money::plus);
    }
}
