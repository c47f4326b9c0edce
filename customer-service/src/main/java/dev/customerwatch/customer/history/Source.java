package dev.customerwatch.customer.history;

/** Where a fact about a customer comes from: seven direct sources, six indirect ones; unstated where nobody said. */
public enum Source {
    SURVEY(true),
    MARKETING_EVENT(true),
    SERVICE(true),
    POINT_OF_SALE(true),
    FAIR_OR_MEETING(true),
    WEBSITE_OR_CALL_CENTRE(true),
    COMPLAINT(true),
    MEDIA(false),
    REGISTRY(false),
    BANK(false),
    CONSULTANCY(false),
    PURCHASED_LIST(false),
    PARTNER(false),
    /** It followed by itself from an event or a rule. */
    OWN_RECORDS(true),
    UNSTATED(true);

    private final boolean direct;

    Source(boolean direct) {
        this.direct = direct;
    }

    /** Whether the customer told or showed it to us. */
    public boolean isDirect() {
        return direct;
    }
}
