package dev.customerwatch.credit.limit;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.PlanLimit;
import dev.customerwatch.credit.limit.LimitRuling.Objection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes limit requests, lets them be decided, and puts in force what was approved. */
public final class LimitDesk {

    private final LimitRequests requests;
    private final Ledgers ledgers;
    private final Bookkeeping bookkeeping;
    private final LimitRights rights;
    private final Duration patience;

    /**
     * The desk.
     *
     * @param patience after which a request expires
     */
    public LimitDesk(
            LimitRequests requests, Ledgers ledgers, Bookkeeping bookkeeping, LimitRights rights, Duration patience) {
        this.requests = requests;
        this.ledgers = ledgers;
        this.bookkeeping = bookkeeping;
        this.rights = rights;
        this.patience = patience;
    }

    /** What became of asking. */
    public sealed interface Asking {
        record Taken(LimitRequest request) implements Asking {}

        /** Another request of this customer waits. */
        record Waits(String customerId) implements Asking {}

        /** The ledger would not take it as the account is now. */
        record NotPossible(Outcome.Refused refused) implements Asking {}
    }

    /** What became of a decision. */
    public sealed interface Deciding {
        record Done(LimitRequest request) implements Deciding {}

        record Unknown(String requestId) implements Deciding {}

        record Refused(Objection objection) implements Deciding {}
    }

    /** Asks for a limit that the account would take. */
    public Asking ask(
            String requestId, Account account, LimitRequest.Wish wish, String by, String reason, Instant now) {
        var asked = new LimitRequest.Asked(by, reason, now, now.plus(patience));
        var request = new LimitRequest(requestId, account.customerId(), wish, asked, null, false);
        if (outcome(request, account, by, reason, now) instanceof Outcome.Refused refused) {
            return new Asking.NotPossible(refused);
        }
        return requests.add(request) ? new Asking.Taken(request) : new Asking.Waits(account.customerId());
    }

    public Deciding decide(String requestId, LimitRuling ruling) {
        var refused = new AtomicReference<@Nullable Objection>();
        var changed = requests.change(requestId, request -> {
            var objection = objection(request, ruling);
            refused.set(objection.orElse(null));
            return objection.isPresent() ? request : request.decided(ruling.decision());
        });
        if (changed.isEmpty()) {
            return new Deciding.Unknown(requestId);
        }
        var objection = refused.get();
        return objection == null
                ? new Deciding.Done(carryOut(changed.get(), ruling.now()))
                : new Deciding.Refused(objection);
    }

    /** Does what is due about a request: it expires, or what was approved is put in force. Idempotent. */
    public void due(String requestId, Instant now) {
        requests.change(requestId, request -> request.isExpired(now) ? request.decided(expired(request)) : request)
                .ifPresent(request -> carryOut(request, now));
    }

    private Optional<Objection> objection(LimitRequest request, LimitRuling ruling) {
        var account = ledgers.newest(request.customerId());
        if (!(account instanceof Account.Open open)) {
            return Optional.of(new Objection.NotPossible(new Outcome.NoAccount(request.customerId())));
        }
        var current = open.terms().limits().permanent();
        var objection = ruling.objection(request, open.currency(), current, rights);
        return objection.isPresent() || !ruling.approve() ? objection : notPossible(request, account, ruling);
    }

    private Optional<Objection> notPossible(LimitRequest request, Account account, LimitRuling ruling) {
        return outcome(request, account, ruling.by(), ruling.reason(), ruling.now()) instanceof Outcome.Refused refused
                ? Optional.of(new Objection.NotPossible(refused))
                : Optional.empty();
    }

    private static LimitRequest.Decision expired(LimitRequest request) {
        return new LimitRequest.Decision(
                LimitRequest.Verdict.EXPIRED, null, null, request.asked().expiresAt());
    }

    private LimitRequest carryOut(LimitRequest request, Instant now) {
        var decision = request.decision();
        if (decision == null || request.carriedOut()) {
            return request;
        }
        var by = decision.by();
        var reason = decision.reason();
        if (by != null && reason != null && !request.wish().isOver(now)) {
            bookkeeping.post(request.customerId(), head -> once(request, head, by, reason, now));
        }
        return requests.change(request.requestId(), LimitRequest::done).orElse(request);
    }

    private Outcome once(LimitRequest request, Account head, String by, String reason, Instant now) {
        return ledgers.byCause(request.customerId(), cause(request, now).key())
                .<Outcome>map(Outcome.Repeated::new)
                .orElseGet(() -> outcome(request, head, by, reason, now));
    }

    private static Cause cause(LimitRequest request, Instant now) {
        return Cause.request("limit-request:" + request.requestId(), now);
    }

    /** What was decided holds whatever else changed on the account since; begun meanwhile, it holds at once. */
    private static Outcome outcome(LimitRequest request, Account head, String by, String reason, Instant now) {
        var wish = request.wish();
        var customer = request.customerId();
        var cause = cause(request, now);
        var from = wish.from();
        var until = wish.until();
        if (wish.temporary() && until != null && wish.limit() instanceof Limit.UpTo upTo) {
            return new GrantTemporaryLimit(customer, upTo.amount(), until, reason, by, cause).decide(head);
        }
        return from != null && from.isAfter(now)
                ? new PlanLimit(customer, wish.limit(), from, until, reason, by, head.seq(), cause).decide(head)
                : new ChangeLimit(customer, wish.limit(), until, reason, by, head.seq(), cause).decide(head);
    }
}
