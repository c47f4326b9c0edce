package dev.customerwatch.alert.rule.credit;

import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credit warning rests on.
 *
 * @param rule name of the rule; {@code version} counts its changes
 * @param limit in force; {@code limitSince} and {@code limitEvent} say from when on and by which event
 * @param threshold the share of the limit whose passing the reason names, a decimal fraction
 * @param exposure what the customer owes, never below zero; {@code projected} adds {@code reserved}
 * @param exchange what newer exchange rates make of the exposure, null where nothing was in another currency
 * @param documents the open documents that make up both, newest first, at most 50
 * @param moreDocuments how many were left out
 * @param heldOrders orders that wait for credit
 * @param approvals of the newest orders that went or were to go beyond the limit and whose time is not over, newest first
 * @param dishonouredBills that matter still
 * @param members of a group those behind held orders, long overdue invoices and bills, at most 50; null where there are none
 * @param clearingPayment the smallest payment that would end the warning now, null where none would
 * @param events ids of the newest events behind it, at most 20, oldest first
 */
public record CreditEvidence(
        String rule,
        int version,
        CreditLimit limit,
        @Nullable Instant limitSince,
        @Nullable String limitEvent,
        @Nullable String threshold,
        @Nullable Money exposure,
        @Nullable Money reserved,
        @Nullable Money projected,
        @Nullable ExchangeEffect exchange,
        List<Posting> documents,
        int moreDocuments,
        List<String> heldOrders,
        List<Approval> approvals,
        List<String> dishonouredBills,
        @Nullable List<MemberEvidence> members,
        @Nullable Money clearingPayment,
        List<String> events)
        implements Evidence {

    public CreditEvidence {
        documents = List.copyOf(documents);
        heldOrders = List.copyOf(heldOrders);
        approvals = List.copyOf(approvals);
        dishonouredBills = List.copyOf(dishonouredBills);
        members = members == null ? null : List.copyOf(members);
        events = List.copyOf(events);
    }
}
