package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bills as a map. */
public final class InMemoryBills implements Bills {

    private static final Comparator<Bill> DUE =
            Comparator.comparing((Bill bill) -> bill.paper().dueOn()).thenComparing(Bill::billId);

    private final Map<String, Bill> bills = new ConcurrentHashMap<>();
    private final Map<String, Long> cursors = new ConcurrentHashMap<>();

    @Override
    public long readTo(String customerId) {
        return cursors.getOrDefault(customerId, 0L);
    }

    @Override
    public void setReadTo(String customerId, long seq) {
        cursors.merge(customerId, seq, Math::max);
    }

    @Override
    public void apply(BillChange change) {
        switch (change) {
            case BillChange.Placed placed ->
                bills.merge(placed.billId(), placed.bill(), (known, next) -> known.seq() < next.seq() ? next : known);
            case BillChange.Reduced reduced ->
                bills.computeIfPresent(
                        reduced.billId(), (id, known) -> known.seq() < reduced.seq() ? reduced(known, reduced) : known);
        }
    }

    @Override
    public Optional<Bill> find(String billId) {
        return Optional.ofNullable(bills.get(billId));
    }

    @Override
    public List<Bill> ofNumber(String customerId, String number) {
        return bills.values().stream()
                .filter(bill -> bill.customerId().equals(customerId)
                        && bill.paper().number().equals(number))
                .toList();
    }

    @Override
    public List<Bill> ofNumber(String number) {
        return bills.values().stream()
                .filter(bill -> bill.paper().number().equals(number))
                .toList();
    }

    @Override
    public void done(Bill bill) {
        // nothing falls due by itself here
    }

    @Override
    public List<Bill> list(@Nullable String customerId, @Nullable BillState state, @Nullable Place after, int most) {
        return bills.values().stream()
                .filter(bill -> customerId == null || bill.customerId().equals(customerId))
                .filter(bill -> state == null || bill.state() == state)
                .sorted(DUE)
                .filter(bill -> after == null || isBehind(bill, after))
                .limit(most)
                .toList();
    }

    private static boolean isBehind(Bill bill, Place place) {
        var byDate = bill.paper().dueOn().compareTo(place.dueOn());
        return byDate > 0 || byDate == 0 && bill.billId().compareTo(place.billId()) > 0;
    }

    private static Bill reduced(Bill bill, BillChange.Reduced to) {
        BillPaper paper = Objects.requireNonNullElse(to.rest(), bill.paper());
        return new Bill(
                bill.billId(),
                bill.customerId(),
                bill.root(),
                paper,
                bill.state(),
                bill.party(),
                bill.counted(),
                bill.passedOn(),
                Objects.requireNonNullElse(to.claimed(), bill.claimed()),
                to.seq());
    }
}
