package dev.customerwatch.alert.rule.credit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a warning about a group rests on at one of its members.
 *
 * @param overdueSince due date of its oldest open invoice, where that is overdue for too long; else null
 * @param dishonouredBills that matter still
 */
public record MemberEvidence(
        String customerId,
        List<String> heldOrders,
        @Nullable LocalDate overdueSince,
        List<String> dishonouredBills) {

    public MemberEvidence {
        heldOrders = List.copyOf(heldOrders);
        dishonouredBills = List.copyOf(dishonouredBills);
    }

    boolean isEmpty() {
        return heldOrders.isEmpty() && overdueSince == null && dishonouredBills.isEmpty();
    }
}
