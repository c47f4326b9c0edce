package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Particulars.OnInvoice;
import dev.customerwatch.credit.account.Particulars.Unpaid;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a member stands after some entries of its ledger: what its group hears when it comes, and takes back when it goes. */
final class MemberStanding {

    /** One event is bounded: of more open invoices than this the group hears those due first. */
    private static final int MOST = 2_000;

    private final Map<String, Open> invoices = new LinkedHashMap<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final List<Unpaid> bills = new ArrayList<>();

    private record Open(
            @Nullable Money amount,
            @Nullable LocalDate dueOn,
            @Nullable Money disputed) {

        private static final Open NOTHING = new Open(null, null, null);

        Open after(OnInvoice change) {
            return new Open(
                    change.amount() == null || amount == null
                            ? either(change.amount(), amount)
                            : amount.plus(change.amount()),
                    either(change.dueOn(), dueOn),
                    either(change.disputed(), disputed));
        }

        boolean isOwed() {
            return amount != null && !amount.isZero();
        }

        private static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
            return newer == null ? older : newer;
        }
    }

    private MemberStanding() {}

    static MemberStanding after(List<Entry> ledger) {
        var standing = new MemberStanding();
        ledger.stream().map(MemberParticulars::of).forEach(standing::add);
        return standing;
    }

    private void add(Particulars news) {
        for (var change : news.invoices()) {
            invoices.merge(change.invoiceId(), Open.NOTHING.after(change), (known, changed) -> known.after(change));
        }
        held.addAll(news.ordersHeld());
        held.removeAll(Set.copyOf(news.ordersReleased()));
        bills.addAll(news.dishonouredBills());
    }

    /** What the group hears of it when it comes. */
    Particulars coming() {
        var owedAgain = bills.stream()
                .filter(bill -> bill.invoiceIds().stream().anyMatch(this::isOwed))
                .toList();
        return new Particulars(
                open().map(it -> new OnInvoice(
                                it.getKey(),
                                it.getValue().amount(),
                                it.getValue().dueOn(),
                                it.getValue().disputed()))
                        .toList(),
                List.copyOf(held),
                List.of(),
                owedAgain);
    }

    /** What takes that back when it goes. */
    Particulars going() {
        return new Particulars(
                open().map(it -> new OnInvoice(it.getKey(), negated(it.getValue()), null, null))
                        .toList(),
                List.of(),
                List.copyOf(held),
                List.of());
    }

    private Stream<Map.Entry<String, Open>> open() {
        return invoices.entrySet().stream()
                .filter(it -> it.getValue().isOwed())
                .sorted(Comparator.comparing(
                        it -> it.getValue().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(MOST);
    }

    private boolean isOwed(String invoiceId) {
        return invoices.getOrDefault(invoiceId, Open.NOTHING).isOwed();
    }

    private static @Nullable Money negated(Open open) {
        return open.amount() == null ? null : open.amount().negated();
    }
}
