package dev.customerwatch.local.demo;

import dev.customerwatch.local.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A complaint now and then, about somebody's goods; it is assigned and resolved soon. */
final class Complaints {

    private static final Span BETWEEN = Span.seconds(20, 60);
    private static final Span STEP = Span.seconds(10, 30);

    private final Office office;
    private final Agenda agenda;
    private final Dice dice;
    private final List<String> customers = new ArrayList<>();

    Complaints(Office office, Agenda agenda, Dice dice) {
        this.office = office;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** From the first customer on there are complaints. */
    void mayComeFrom(String customerId) {
        customers.add(customerId);
        if (customers.size() == 1) {
            expectNext();
        }
    }

    private void expectNext() {
        agenda.in(dice.within(BETWEEN), this::complain, this::filed);
    }

    private Answer complain() {
        return office.complain(Map.of(
                "customerId", dice.oneOf(customers),
                "kind", dice.oneOf(List.of("QUALITY", "CONTRACT", "TRANSPORT", "SERVICE")),
                "channel", dice.oneOf(List.of("HOTLINE", "LETTER", "VISIT", "WEB")),
                "severity", dice.oneOf(List.of("LOW", "MEDIUM", "HIGH")),
                "text", "The goods are not as agreed."));
    }

    private void filed(Answer complaint) {
        expectNext();
        if (complaint.isOk()) {
            var complaintId = complaint.body().path("complaintId").asString();
            agenda.in(dice.within(STEP), () -> office.assign(complaintId), assigned -> resolve(complaintId));
        }
    }

    private void resolve(String complaintId) {
        agenda.in(dice.within(STEP), () -> office.resolve(complaintId), resolved -> {});
    }
}
