package dev.customerwatch.credit.group.stream;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Figures;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Particulars;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the entries of a group's ledger publish; its events are keyed by the group. */
public final class GroupEvents {

    private GroupEvents() {}

    record GroupFormed(String groupId, String name, Figures figures) {}

    /** @param until null where the limit has no end */
    record GroupLimitChanged(
            String groupId,
            Figures.InForce limit,
            Figures.InForce previous,
            @Nullable Instant until,
            String reason,
            Figures figures) {}

    /**
     * What a member moved.
     *
     * @param orderId the order, where room was set aside for one or given back
     * @param unrealised what of it newer exchange rates made
     * @param particulars what became known of the member beside amounts, null where nothing
     */
    record GroupMoved(
            String groupId,
            String customerId,
            @Nullable String orderId,
            List<Posting> postings,
            @Nullable Money unrealised,
            @Nullable Particulars particulars,
            Figures figures) {}

    public static List<NewEvent> of(Entry entry) {
        return switch (entry.after()) {
            case Account.NotOpened none -> List.of();
            case Account.Open open -> of(entry, Figures.of(entry, open));
        };
    }

    private static List<NewEvent> of(Entry entry, Figures figures) {
        var groupId = entry.customerId();
        return switch (entry.fact()) {
            case GroupFact.Formed formed ->
                event(entry, "credit.group-formed.v1", new GroupFormed(groupId, formed.name(), figures));
            case Fact.LimitChanged changed ->
                limit(entry, changed.previous(), changed.until(), changed.reason(), figures);
            case LimitFact.TemporaryGranted granted ->
                limit(entry, granted.previous(), granted.until(), granted.reason(), figures);
            case LimitFact.TemporaryEnded ended ->
                limit(entry, new Limit.UpTo(ended.amount()), null, "The temporary limit ended", figures);
            case LimitFact.ValidityEnded ended ->
                limit(entry, ended.previous(), null, "The limit came to the end of its validity", figures);
            case LimitFact.Begun begun -> begun(entry, begun, figures);
            case GroupFact.RoomTaken taken ->
                moved(entry, taken.customerId(), taken.asked().orderId(), figures);
            case GroupFact.RoomReleased released -> moved(entry, released.customerId(), released.orderId(), figures);
            case GroupFact.MemberMoved member ->
                moved(
                        entry,
                        new GroupMoved(
                                entry.customerId(),
                                member.customerId(),
                                member.orderId(),
                                entry.postings(),
                                member.unrealised(),
                                member.particulars().saysNothing() ? null : member.particulars(),
                                figures));
            case Fact other -> List.of();
        };
    }

    /** While a temporary limit is in force, another permanent one changes nothing for others until that ends. */
    private static List<NewEvent> begun(Entry entry, LimitFact.Begun begun, Figures figures) {
        return figures.limit().equals(Figures.InForce.of(begun.limit()))
                ? limit(entry, begun.previous(), begun.until(), begun.reason(), figures)
                : List.of();
    }

    private static List<NewEvent> limit(
            Entry entry, Limit previous, @Nullable Instant until, String reason, Figures figures) {
        return event(
                entry,
                "credit.group-limit-changed.v1",
                new GroupLimitChanged(
                        entry.customerId(), figures.limit(), Figures.InForce.of(previous), until, reason, figures));
    }

    private static List<NewEvent> moved(Entry entry, String customerId, String orderId, Figures figures) {
        return moved(
                entry, new GroupMoved(entry.customerId(), customerId, orderId, entry.postings(), null, null, figures));
    }

    private static List<NewEvent> moved(Entry entry, GroupMoved body) {
        return event(entry, "credit.group-moved.v1", body);
    }

    private static List<NewEvent> event(Entry entry, String type, Object body) {
        return List.of(new NewEvent(type, entry.cause().at(), body)
                .causedBy(entry.cause().eventId()));
    }
}
