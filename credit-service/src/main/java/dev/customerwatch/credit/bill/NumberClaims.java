package dev.customerwatch.credit.bill;

import dev.customerwatch.credit.bill.BillClaims.Claiming;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The claims on one bill's units. */
public record NumberClaims(String number, List<BillClaim> claims) {

    public NumberClaims {
        claims = List.copyOf(claims);
    }

    public static NumberClaims none(String number) {
        return new NumberClaims(number, List.of());
    }

    public Claiming claiming(BillClaim wanted, Instant now) {
        var isTaken = claims.stream().anyMatch(claim -> !claim.hasLapsed(now) && claim.excludes(wanted));
        return isTaken
                ? new Claiming.Busy()
                : new Claiming.Claimed(
                        claims.stream().filter(claim -> claim.hasLapsed(now)).toList());
    }

    /** With one more, and without those that have lapsed. */
    public NumberClaims with(BillClaim claimed, Instant now) {
        var going = without(claimed).claims.stream().filter(claim -> !claim.hasLapsed(now));
        return new NumberClaims(number, Stream.concat(going, Stream.of(claimed)).toList());
    }

    public NumberClaims without(BillClaim released) {
        var left = claims.stream()
                .filter(claim -> !claim.isOf(released.customerId(), released.cause()))
                .toList();
        return new NumberClaims(number, left);
    }
}
