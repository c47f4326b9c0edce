package dev.customerwatch.customer.mailing;

import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import java.util.Set;

/** Whether a customer may be written to, and why not. */
public enum MayWrite {
    YES,
    /** A person who has not consented to mailings. */
    NO_CONSENT,
    /** A person, or a company, that wants no mailings any more. */
    WITHDRAWN,
    /** Their data may no longer be used. */
    RESTRICTED,
    GIVEN_UP;

    /** The item of consents that mailings are tied to. */
    private static final String MAILING = "MAILING";

    /** Whether this customer may be written to; {@code held} are the facts that hold now. */
    public static MayWrite of(Customer customer, Set<Fact.Place> held) {
        if (!customer.keeping().isKept()) {
            return RESTRICTED;
        }
        if (customer.flags().givenUp()) {
            return GIVEN_UP;
        }
        if (held.contains(new Fact.Place(CardField.CONSENT_WITHDRAWN_ON, MAILING))) {
            return WITHDRAWN;
        }
        var given = held.contains(new Fact.Place(CardField.CONSENT_GIVEN_ON, MAILING));
        return customer.profile().kind() != Kind.PERSON || given ? YES : NO_CONSENT;
    }
}
