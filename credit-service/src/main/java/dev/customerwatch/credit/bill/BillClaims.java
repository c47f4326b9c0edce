package dev.customerwatch.credit.bill;

import java.time.Instant;
import java.util.List;

/**
 * Who is receiving which units of which bills. Each account's ledger is a sequence of its own; here those of two accounts that
 * receive the same units in one instant meet.
 */
public interface BillClaims {

    /** What became of claiming. */
    sealed interface Claiming {

        /**
         * The units are claimed.
         *
         * @param lapsed of others who stopped in between: their accounts may have the units
         */
        record Claimed(List<BillClaim> lapsed) implements Claiming {
            public Claimed {
                lapsed = List.copyOf(lapsed);
            }
        }

        /** Another account is receiving some of them. */
        record Busy() implements Claiming {}
    }

    Claiming claim(BillClaim claim, Instant now);

    /** Gives a claim back: its account's ledger says what became of it. */
    void release(BillClaim claim);
}
