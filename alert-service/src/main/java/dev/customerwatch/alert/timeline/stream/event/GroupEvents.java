package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.Posting;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/**
 * Events of groups of customers that share a limit. A group's members are its documents: what is set aside for an order counts
 * as the member's, so it is the same before and after the member's own account has taken it over. Which of a member's invoices
 * fall due when, which of its orders wait and which of its bills came back is heard beside that.
 */
final class GroupEvents {

    static final Map<String, EventReader> READERS = Map.of(
            "credit.group-formed.v1", body -> CreditEvents.opened(body).aboutAGroup(),
            "credit.group-limit-changed.v1", body -> CreditEvents.limited(body).aboutAGroup(),
            "credit.group-moved.v1", GroupEvents::moved);

    private GroupEvents() {}

    private static Reading moved(byte[] bytes) {
        var body = CreditEvents.read(bytes);
        var account = body.account();
        var currency = account.inCurrency();
        var member = body.customer();
        var postings = body.moved().stream()
                .map(moved -> moved.read(Set.of(), null))
                .map(moved -> Posting.of(moved.part(), member, moved.amount(), null))
                .toList();
        postings.forEach(posting -> CreditEvents.check(posting.amount(), currency));
        var facts = new ArrayList<CreditFact>();
        if (!postings.isEmpty()) {
            facts.add(new CreditFact.Posted(postings));
        }
        if (body.unrealised() != null) {
            CreditEvents.check(body.unrealised(), currency);
            facts.add(new CreditFact.RatesMoved(body.unrealised(), null));
        }
        if (body.particulars() != null) {
            facts.addAll(body.particulars().read(member, currency));
        }
        return Reading.of(facts, account.read()).aboutAGroup();
    }
}
