package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.Posting;
import java.util.ArrayList;
import java.util.List;

/** One customer's credit history as that of a group: each document and each order is another member's. */
public final class GroupHistory {

    private static final Customer GROUP = new Customer("default", "g-1", true);
    private static final int MEMBERS = 3;

    private GroupHistory() {}

    public static Arrival of(Arrival arrival) {
        var facts = new ArrayList<Fact>();
        arrival.facts().forEach(fact -> facts.addAll(ofGroup((CreditFact) fact)));
        return new Arrival(
                GROUP,
                arrival.event(),
                arrival.source(),
                arrival.subject(),
                arrival.sequence(),
                arrival.time(),
                arrival.recordedTime(),
                arrival.replayed(),
                arrival.imported(),
                facts);
    }

    private static List<CreditFact> ofGroup(CreditFact fact) {
        return switch (fact) {
            case CreditFact.Posted posted -> moved(posted.postings().getFirst());
            case CreditFact.DueChanged due -> List.of(of(due.document(), due));
            case CreditFact.Disputed disputed -> List.of(of(disputed.document(), disputed));
            case CreditFact.BillDishonoured back ->
                List.of(of(back.claims().isEmpty() ? back.bill() : back.claims().getFirst(), back));
            case CreditFact.OrderHeld held -> List.of(of(held.order(), held));
            case CreditFact.HoldEnded ended -> List.of(of(ended.order(), ended));
            case CreditFact other -> List.of(other);
        };
    }

    /** The group's own account moves by the member, which also says of which invoice that is. */
    private static List<CreditFact> moved(Posting posting) {
        var sum = new CreditFact.Posted(
                List.of(Posting.of(posting.part(), member(posting.document()), posting.amount(), null)));
        return posting.part().equals(Posting.RESERVED)
                ? List.of(sum)
                : List.of(sum, of(posting.document(), new CreditFact.Posted(List.of(posting))));
    }

    private static CreditFact of(String thing, CreditFact fact) {
        return new CreditFact.OfMember(member(thing), fact);
    }

    private static String member(String thing) {
        return "c-" + Math.floorMod(thing.hashCode(), MEMBERS);
    }
}
