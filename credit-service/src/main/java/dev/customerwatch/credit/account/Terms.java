package dev.customerwatch.credit.account;

/**
 * What was agreed with the customer.
 *
 * @param termDays days from the invoice's date to its due date, 0..365
 * @param since seq of the entry that last changed these terms
 */
public record Terms(Limit limit, int termDays, long since) {

    public Terms {
        if (termDays < 0 || termDays > 365) {
            throw new IllegalArgumentException("termDays must be 0..365: " + termDays);
        }
    }
}
