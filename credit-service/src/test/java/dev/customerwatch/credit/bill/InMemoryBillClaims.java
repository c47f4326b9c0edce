package dev.customerwatch.credit.bill;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Claims as a map. */
public final class InMemoryBillClaims implements BillClaims {

    private final Map<String, NumberClaims> claims = new HashMap<>();

    @Override
    public synchronized Claiming claim(BillClaim claim, Instant now) {
        var before = claims.getOrDefault(claim.number(), NumberClaims.none(claim.number()));
        var outcome = before.claiming(claim, now);
        if (outcome instanceof Claiming.Claimed) {
            claims.put(claim.number(), before.with(claim, now));
        }
        return outcome;
    }

    @Override
    public synchronized void release(BillClaim claim) {
        claims.computeIfPresent(claim.number(), (number, before) -> before.without(claim));
    }
}
