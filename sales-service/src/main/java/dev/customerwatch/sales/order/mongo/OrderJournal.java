package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.sales.order.Objection;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderEvent;
import dev.customerwatch.sales.order.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line per decision about an order, and its counters. */
public final class OrderJournal {

    private static final Logger LOG = LoggerFactory.getLogger(OrderJournal.class);

    private final MeterRegistry meters;

    public OrderJournal(MeterRegistry meters) {
        this.meters = meters;
    }

    void placed(Order order) {
        var placement = order.placement();
        meters.counter(OrderMeter.PLACED.id(), "payment", lower(placement.payment()))
                .increment();
        LOG.info(
                "placed order={} customer={} payment={} status={}",
                placement.orderId(),
                placement.customerId(),
                placement.payment(),
                order.status());
    }

    void decided(Order before, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> accepted(before, accepted);
            case Outcome.Unchanged unchanged ->
                LOG.debug("unchanged order={} status={}", before.placement().orderId(), before.status());
            case Outcome.Refused refused -> refused(before, refused.objection());
        }
    }

    private void accepted(Order before, Outcome.Accepted accepted) {
        var after = accepted.order();
        LOG.info(
                "decided order={} customer={} from={} to={} events={}",
                after.placement().orderId(),
                after.placement().customerId(),
                before.status(),
                after.status(),
                accepted.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
        if (before.status() != after.status()) {
            meters.counter(OrderMeter.DECIDED.id(), "status", lower(after.status()))
                    .increment();
        }
        if (accepted.events().stream().anyMatch(OrderEvent.CreditDecisionRequested.class::isInstance)) {
            meters.counter(OrderMeter.CREDIT_ASKED_AGAIN.id()).increment();
        }
        if (after.credit().isUnanswered() && !before.credit().isUnanswered()) {
            meters.counter(OrderMeter.CREDIT_UNANSWERED.id()).increment();
            LOG.warn(
                    "unanswered order={} attempts={}",
                    after.placement().orderId(),
                    after.credit().attempts());
        }
    }

    private void refused(Order order, Objection objection) {
        var name = objection.getClass().getSimpleName();
        meters.counter(OrderMeter.REFUSED.id(), "objection", name).increment();
        LOG.info("refused order={} status={} objection={}", order.placement().orderId(), order.status(), name);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
