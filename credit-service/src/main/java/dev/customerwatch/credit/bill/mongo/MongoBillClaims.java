package dev.customerwatch.credit.bill.mongo;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.bill.BillClaim;
import dev.customerwatch.credit.bill.BillClaims;
import dev.customerwatch.credit.bill.NumberClaims;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims as aggregates, one per bill's number; they publish nothing. */
public final class MongoBillClaims implements BillClaims {

    private final AggregateStore<Stored> store;

    public MongoBillClaims(AggregateStores stores) {
        this.store = stores.open(new AggregateType<>(
                Stored.class,
                "bill-claims",
                "/credit/bill-claims",
                "credit.events.v1",
                Stored::number,
                stored -> null)); // nothing falls due by itself
    }

    /** The claims on a bill as they are stored. */
    record Stored(String number, List<StoredClaim> claims) {
        static Stored of(NumberClaims claims) {
            return new Stored(
                    claims.number(),
                    claims.claims().stream().map(StoredClaim::of).toList());
        }

        NumberClaims read() {
            return new NumberClaims(
                    number, claims.stream().map(claim -> claim.read(number)).toList());
        }
    }

    /** A claim as it is stored. */
    record StoredClaim(@Nullable Long from, @Nullable Long to, String customerId, String cause, Instant until) {
        static StoredClaim of(BillClaim claim) {
            var range = claim.range();
            return new StoredClaim(
                    range == null ? null : range.from(),
                    range == null ? null : range.to(),
                    claim.customerId(),
                    claim.cause(),
                    claim.until());
        }

        BillClaim read(String number) {
            var range = from == null || to == null ? null : new BillPaper.Range(from, to);
            return new BillClaim(number, range, customerId, cause, until);
        }
    }

    @Override
    public Claiming claim(BillClaim claim, Instant now) {
        if (store.find(claim.number()).isEmpty()) {
            store.insert(claim.number(), Stored.of(NumberClaims.none(claim.number())), List.of(), null);
        }
        return store.change(claim.number(), found -> claimed(claims(claim, found.map(it -> it.state())), claim, now));
    }

    @Override
    public void release(BillClaim claim) {
        store.change(claim.number(), found -> {
            var before = claims(claim, found.map(it -> it.state()));
            var after = before.without(claim);
            return after.equals(before)
                    ? Change.unchanged(Optional.empty())
                    : Change.of(Stored.of(after), List.of(), Optional.empty());
        });
    }

    private static NumberClaims claims(BillClaim claim, Optional<Stored> found) {
        return found.map(Stored::read).orElseGet(() -> NumberClaims.none(claim.number()));
    }

    private static Change<Stored, Claiming> claimed(NumberClaims before, BillClaim claim, Instant now) {
        return switch (before.claiming(claim, now)) {
            case Claiming.Busy busy -> Change.unchanged(busy);
            case Claiming.Claimed claimed -> Change.of(Stored.of(before.with(claim, now)), List.of(), claimed);
        };
    }
}
