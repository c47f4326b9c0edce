package dev.customerwatch.credit.overlimit;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.RefuseOrder;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes over-limit requests, lets them be decided, and tells the order. */
public final class OverLimitDesk {

    private final Requests requests;
    private final OrderBook orders;
    private final Ceiling ceiling;
    private final Duration patience;

    /**
     * The desk.
     *
     * @param patience after which a request expires
     */
    public OverLimitDesk(Requests requests, OrderBook orders, Ceiling ceiling, Duration patience) {
        this.requests = requests;
        this.orders = orders;
        this.ceiling = ceiling;
        this.patience = patience;
    }

    /** What became of asking. */
    public sealed interface Asking {
        record Taken(OverLimitRequest request) implements Asking {}

        /** There is nothing to ask for: credit does not hold such an order. */
        record NotHeld(String orderId) implements Asking {}

        /** The order has a request. */
        record Exists(OverLimitRequest request) implements Asking {}
    }

    /** What became of a decision. */
    public sealed interface Deciding {
        record Done(OverLimitRequest request) implements Deciding {}

        record Unknown(String orderId) implements Deciding {}

        record Refused(Ruling.Objection objection) implements Deciding {}
    }

    public Asking ask(String customerId, String orderId, String by, String reason, Instant now) {
        var held = orders.held(customerId, orderId);
        if (held.isEmpty()) {
            return new Asking.NotHeld(orderId);
        }
        var asked = new OverLimitRequest.Asked(by, reason, now, now.plus(patience));
        var fact = held.get();
        var request = new OverLimitRequest(
                orderId,
                customerId,
                fact.amount(),
                fact.hold().reason(),
                orders.excess(customerId, orderId, fact.amount(), now),
                asked,
                null,
                false);
        return requests.add(request)
                ? new Asking.Taken(request)
                : new Asking.Exists(requests.find(orderId).orElse(request));
    }

    public Deciding decide(String orderId, Ruling ruling) {
        var refused = new AtomicReference<Ruling.@Nullable Objection>();
        var changed = requests.change(orderId, request -> {
            var excess = orders.excess(request.customerId(), orderId, request.amount(), ruling.now());
            var objection = ruling.objection(request, excess)
                    .or(() -> stopped(request, ruling))
                    .or(() -> aboveCeiling(request, ruling, excess));
            refused.set(objection.orElse(null));
            return objection.isPresent() ? request : request.decided(ruling.decision(request, excess));
        });
        if (changed.isEmpty()) {
            return new Deciding.Unknown(orderId);
        }
        var objection = refused.get();
        return objection == null
                ? new Deciding.Done(carryOut(changed.get(), ruling.now()))
                : new Deciding.Refused(objection);
    }

    /** An approval that the order cannot use now would be gone when it can. */
    private Optional<Ruling.Objection> stopped(OverLimitRequest request, Ruling ruling) {
        return ruling.approve()
                ? orders.stopped(request.customerId()).map(Ruling.Objection.Stopped::new)
                : Optional.empty();
    }

    private Optional<Ruling.Objection> aboveCeiling(OverLimitRequest request, Ruling ruling, Money excess) {
        var currency = excess.currency(); // the account's: the order may be in another
        return ruling.mayDecideAboveTheCeiling(request, excess)
                ? Optional.empty()
                : ceiling.above(currency, Money.zero(currency)).map(Ruling.Objection.AboveCeiling::new);
    }

    /** Does what is due about a request: it expires, or its order is told. Idempotent. */
    public void due(String orderId, Instant now) {
        requests.change(orderId, request -> request.isExpired(now) ? request.decided(expired(request)) : request)
                .filter(request -> !request.isWaiting())
                .ifPresent(request -> carryOut(request, now));
    }

    private static OverLimitRequest.Decision expired(OverLimitRequest request) {
        return new OverLimitRequest.Decision(
                OverLimitRequest.Verdict.EXPIRED,
                null,
                null,
                request.excess(),
                request.asked().expiresAt(),
                null,
                null);
    }

    private OverLimitRequest carryOut(OverLimitRequest request, Instant now) {
        var decision = request.decision();
        if (decision != null && !request.carriedOut()) {
            tell(request, decision, now);
            return requests.change(request.orderId(), OverLimitRequest::done).orElse(request);
        }
        return request;
    }

    private void tell(OverLimitRequest request, OverLimitRequest.Decision decision, Instant now) {
        var cause = Cause.request("over-limit:" + request.orderId(), now);
        switch (decision.verdict()) {
            case APPROVED -> orders.decide(pass(request, decision, cause));
            case REJECTED -> refuse(request, Fact.Refused.Reason.REQUEST_REJECTED, cause);
            case EXPIRED -> refuse(request, Fact.Refused.Reason.REQUEST_EXPIRED, cause);
        }
    }

    private static DecideOrder pass(OverLimitRequest request, OverLimitRequest.Decision decision, Cause cause) {
        var by = decision.by();
        var reason = decision.reason();
        var waiver = by == null || reason == null ? null : new Fact.Waiver(by, reason);
        return new DecideOrder(request.customerId(), request.orderId(), request.amount(), true, waiver, cause);
    }

    private void refuse(OverLimitRequest request, Fact.Refused.Reason reason, Cause cause) {
        orders.refuse(new RefuseOrder(request.customerId(), request.orderId(), reason, cause));
    }
}
