package dev.customerwatch.alert.rule.overdue;

import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the overdue rule remembers of a customer.
 *
 * @param at the newest instant seen
 * @param grade null until the customer is graded
 * @param invoices those that are not at zero, by the time they were first heard of
 * @param events ids of the newest events that changed something, oldest first
 */
public record OverdueState(Instant at, @Nullable Grade grade, List<OpenInvoice> invoices, List<String> events) {

    private static final int MOST_EVENTS = 20;

    static final OverdueState INITIAL = new OverdueState(Instant.EPOCH, null, List.of(), List.of());

    public OverdueState {
        invoices = List.copyOf(invoices);
        events = List.copyOf(events);
    }

    OverdueState at(Instant instant) {
        return new OverdueState(instant, grade, invoices, events);
    }

    OverdueState with(Dated<OverdueFact> dated) {
        return switch (dated.fact()) {
            case OverdueFact.Moved moved -> with(moved(moved.movements()), dated.event());
            case OverdueFact.DueChanged changed ->
                with(changed(changed.invoice(), invoice -> invoice.due(changed.dueOn())), dated.event());
            case OverdueFact.Disputed disputed ->
                with(changed(disputed.invoice(), invoice -> invoice.disputed(disputed.amount())), dated.event());
            case OverdueFact.Graded graded ->
                Objects.equals(graded.grade(), grade)
                        ? this
                        : new OverdueState(at, graded.grade(), invoices, events(dated.event()));
        };
    }

    private List<OpenInvoice> moved(List<OverdueFact.Movement> movements) {
        var open = new ArrayList<>(invoices);
        for (var movement : movements) {
            var place = place(open, movement.invoice());
            if (place < 0) {
                open.add(new OpenInvoice(movement.invoice(), movement.amount(), movement.dueOn(), null));
            } else {
                open.set(place, open.get(place).moved(movement));
            }
        }
        open.removeIf(invoice -> invoice.open().isZero());
        return open;
    }

    /** An invoice that is settled or was never heard of stays away. */
    private List<OpenInvoice> changed(String id, UnaryOperator<OpenInvoice> change) {
        var place = place(invoices, id);
        if (place < 0) {
            return invoices;
        }
        var open = new ArrayList<>(invoices);
        open.set(place, change.apply(open.get(place)));
        return open;
    }

    private static int place(List<OpenInvoice> open, String id) {
        for (var at = 0; at < open.size(); at++) {
            if (open.get(at).invoice().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    private OverdueState with(List<OpenInvoice> changed, String event) {
        return changed.equals(invoices) ? this : new OverdueState(at, grade, changed, events(event));
    }

    private List<String> events(String newest) {
        var kept = new ArrayList<>(events);
        kept.remove(newest);
        kept.add(newest);
        return kept.subList(Math.max(0, kept.size() - MOST_EVENTS), kept.size());
    }
}
