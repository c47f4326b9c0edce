package dev.customerwatch.credit.group;

import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** What a group's ledger says about one order. */
record RoomHistory(String orderId, List<Entry> entries) {

    RoomHistory {
        entries = List.copyOf(entries);
    }

    /** What is set aside for a decision now. */
    Money taken(String decision, Currency currency) {
        return entries.stream()
                .filter(entry -> decision.equals(decision(entry)))
                .flatMap(entry -> entry.postings().stream())
                .filter(posting ->
                        posting.part() == Part.RESERVED && posting.document().equals(orderId))
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** How often room was set aside for a decision. */
    long times(String decision) {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof GroupFact.RoomTaken && decision.equals(decision(entry)))
                .count();
    }

    /** Whether what ended the order's wait after that entry of the member's ledger was followed before it. */
    boolean isReleasedAfter(long seq) {
        return entries.stream()
                .anyMatch(entry -> entry.fact() instanceof GroupFact.MemberMoved moved
                        && moved.seq() > seq
                        && moved.particulars().ordersReleased().contains(orderId));
    }

    private static String decision(Entry entry) {
        return switch (entry.fact()) {
            case GroupFact.RoomTaken taken -> taken.asked().decision();
            case GroupFact.RoomReleased released -> released.decision();
            case GroupFact.MemberMoved moved -> Objects.requireNonNullElse(moved.decision(), "");
            case Fact other -> "";
        };
    }
}
