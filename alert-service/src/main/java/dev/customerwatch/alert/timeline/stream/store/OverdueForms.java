package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.overdue.OpenInvoice;
import dev.customerwatch.alert.rule.overdue.OverdueFact;
import dev.customerwatch.alert.rule.overdue.OverdueState;
import org.jspecify.annotations.Nullable;

/** How the facts and the state of the overdue rule are stored. */
final class OverdueForms {

    private OverdueForms() {}

    static void write(Output out, OverdueState state) {
        out.instant(state.at());
        out.optional(state.grade(), Output::constant);
        out.all(state.invoices(), (to, invoice) -> {
            to.text(invoice.invoice());
            to.money(invoice.open());
            to.optional(invoice.dueOn(), Output::day);
            to.optional(invoice.disputed(), Output::money);
        });
        out.all(state.events(), Output::text);
    }

    static OverdueState state(Input in) {
        return new OverdueState(
                in.instant(),
                grade(in),
                in.all(it ->
                        new OpenInvoice(it.text(), it.money(), it.optional(Input::day), it.optional(Input::money))),
                in.all(Input::text));
    }

    static void write(Output out, OverdueFact fact) {
        switch (fact) {
            case OverdueFact.Moved moved -> {
                out.octet(0);
                out.all(moved.movements(), (to, movement) -> {
                    to.text(movement.invoice());
                    to.money(movement.amount());
                    to.optional(movement.dueOn(), Output::day);
                });
            }
            case OverdueFact.DueChanged changed -> {
                out.octet(1);
                out.text(changed.invoice());
                out.day(changed.dueOn());
            }
            case OverdueFact.Disputed disputed -> {
                out.octet(2);
                out.text(disputed.invoice());
                out.money(disputed.amount());
            }
            case OverdueFact.Graded graded -> {
                out.octet(3);
                out.optional(graded.grade(), Output::constant);
            }
        }
    }

    static OverdueFact fact(Input in) {
        var form = in.octet();
        return switch (form) {
            case 0 ->
                new OverdueFact.Moved(
                        in.all(it -> new OverdueFact.Movement(it.text(), it.money(), it.optional(Input::day))));
            case 1 -> new OverdueFact.DueChanged(in.text(), in.day());
            case 2 -> new OverdueFact.Disputed(in.text(), in.money());
            case 3 -> new OverdueFact.Graded(grade(in));
            default -> throw new IllegalStateException("no fact of overdue invoices is stored as " + form);
        };
    }

    private static @Nullable Grade grade(Input in) {
        return in.optional(it -> it.constant(Grade.class));
    }
}
