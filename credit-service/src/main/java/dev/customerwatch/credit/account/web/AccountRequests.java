package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Takes people's requests to the account's ledger: whether they may see it, what they decided on, once; logged and answered. */
public final class AccountRequests {

    private final Bookkeeping bookkeeping;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final DecisionLog log;

    public AccountRequests(Bookkeeping bookkeeping, VisibleAccounts accounts, BusinessClock clock, DecisionLog log) {
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.clock = clock;
        this.log = log;
    }

    /**
     * What a change is decided on.
     *
     * @param account as it is now
     * @param seq the entry up to which the caller has seen it
     */
    public record Seen(Account.Open account, long seq, Cause cause) {}

    /**
     * Changes the account under If-Match.
     *
     * @param what e.g. {@code limit}: the cause's kind and, as {@code change-limit}, the log's word
     * @throws Refusal where it is refused
     */
    public ResponseEntity<AccountView> change(
            Viewer viewer,
            String customerId,
            @Nullable String ifMatch,
            String what,
            Function<Seen, Function<Account, Outcome>> command) {
        var account = accounts.find(viewer, customerId);
        var cause = Cause.request(what + ":" + Uuids.next(), clock.now());
        var decide = command.apply(new Seen(account, ETags.required(ifMatch), cause));
        var outcome = bookkeeping.post(customerId, decide);
        log.request("change-" + what, customerId, outcome);
        return shown(accounts.after(viewer, customerId, outcome));
    }

    /** 200 with the account, its version as the ETag. */
    ResponseEntity<AccountView> shown(Account.Open account) {
        return ResponseEntity.ok().eTag(ETags.of(account.seq())).body(AccountView.of(account, clock.now()));
    }

    /**
     * What a request came to that its client may repeat with the same key.
     *
     * @param request to answer by
     */
    public record Decided(Keyed request, Outcome outcome) {

        /** 201 with the entry, the same again for the same key. */
        public ResponseEntity<EntryView> created() {
            return request.created(outcome);
        }
    }

    /** How a request becomes an entry. */
    @FunctionalInterface
    public interface Deciding {
        Outcome decide(Keyed request, Instant now);
    }

    /**
     * Adds what a request says, once per key.
     *
     * @param command the log's word for it
     */
    public Decided once(
            Viewer viewer, String customerId, @Nullable String key, Object body, String command, Deciding deciding) {
        accounts.find(viewer, customerId);
        var request = Keyed.of(viewer, key, body);
        var outcome = deciding.decide(request, clock.now());
        log.request(command, customerId, outcome);
        return new Decided(request, outcome);
    }

    /**
     * Records what may be corrected by recording it again.
     *
     * @param what the cause's kind
     * @param command the log's word for it
     * @throws Refusal where it is refused
     */
    public void put(Viewer viewer, String customerId, String what, String command, Function<Cause, Outcome> deciding) {
        accounts.find(viewer, customerId);
        var outcome = deciding.apply(Cause.request(what + ":" + Uuids.next(), clock.now()));
        log.request(command, customerId, outcome);
        if (outcome instanceof Outcome.Refused refused) {
            throw AccountProblems.of(refused);
        }
    }
}
