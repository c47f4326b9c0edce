package dev.customerwatch.customer.history;

import java.util.Arrays;
import java.util.Set;

/** A part of a customer's card; facts of a part grow stale together. */
public enum Part {
    /** What steers: name, identifiers, keys of classification, state, grade, owner, flags. */
    CARD(Whose.ALL, false, Basis.CONTRACT),
    BASICS(Whose.COMPANIES, false, Basis.CONTRACT),
    SITES(Whose.COMPANIES, true, Basis.CONTRACT),
    TRAITS(Whose.COMPANIES, false, Basis.CONTRACT),
    BUSINESS(Whose.COMPANIES, false, Basis.CONTRACT),
    PRODUCTS(Whose.COMPANIES, true, Basis.CONTRACT),
    TRADING(Whose.ALL, false, Basis.CONTRACT),
    RESPONSIBLE_PERSONS(Whose.COMPANIES, false, Basis.CONTRACT),
    CONTACTS(Whose.ALL, true, Basis.CONTRACT),
    INTELLIGENCE(Whose.COMPANIES, false, Basis.CONTRACT),
    COMPETITORS(Whose.COMPANIES, true, Basis.CONTRACT),
    PURCHASES(Whose.ALL, true, Basis.CONTRACT),
    SURROUNDINGS(Whose.ALL, true, Basis.CONTRACT),
    /** An item per part that the law ties to consent, and MAILING. */
    CONSENTS(Whose.ALL, true, Basis.CONTRACT),
    /** Five good traits and five risks of big customers, an item each. */
    GOOD_CUSTOMER_TEST(Whose.ALL, true, Basis.CONTRACT),
    /** Six criteria of a key account, an item each. */
    KEY_ACCOUNT_TEST(Whose.ALL, true, Basis.CONTRACT),
    /** What they are worth to us beside their profit. */
    VALUE(Whose.ALL, false, Basis.CONTRACT),
    /** An item per case. */
    WIN_BACK(Whose.ALL, true, Basis.CONTRACT),
    ACQUISITION(Whose.ALL, false, Basis.CONTRACT),
    PERSON(Whose.PERSONS, false, Basis.CONTRACT),
    CONSUMPTION(Whose.PERSONS, false, Basis.CONSENT),
    EDUCATION(Whose.PERSONS, false, Basis.CONSENT),
    CAREER(Whose.PERSONS, false, Basis.CONSENT),
    FAMILY(Whose.PERSONS, false, Basis.CONSENT),
    LIVING(Whose.PERSONS, false, Basis.CONSENT),
    PERSONALITY(Whose.PERSONS, false, Basis.CONSENT),
    RELATIONS(Whose.PERSONS, false, Basis.CONSENT);

    private static final Set<String> TRAITS_AND_RISKS = Set.of(
            "BUYING_POWER",
            "PROFITABLE",
            "CHEAP_TO_SERVE",
            "LOW_RISK",
            "WANTS_TO_GROW",
            "FINANCIAL_RISK",
            "PROFIT_RISK",
            "MARKET_ORDER_RISK",
            "CHURN_RISK",
            "GOING_IT_ALONE_RISK");
    private static final Set<String> CRITERIA =
            Set.of("RELATION", "BENEFIT", "ROOM_TO_GROW", "DIRECTION", "OUR_PRODUCTS_PLACE", "REFERENCE_VALUE");

    private final Whose whose;
    private final boolean repeated;
    private final Basis basis;

    Part(Whose whose, boolean repeated, Basis basis) {
        this.whose = whose;
        this.repeated = repeated;
        this.basis = basis;
    }

    private enum Whose {
        ALL,
        COMPANIES,
        PERSONS
    }

    /** Why the law lets us keep it (Personal Information Protection Law, article 13). */
    public enum Basis {
        CONTRACT,
        CONSENT
    }

    /** Whether it has items: contacts, sites, one set of figures per period. */
    public boolean isRepeated() {
        return repeated;
    }

    /** Whether the part has an item of this name, or may have. */
    public boolean hasItem(String item) {
        if (this == CONSENTS) {
            return item.equals("MAILING") || namesConsentPart(item);
        }
        if (this == GOOD_CUSTOMER_TEST) {
            return TRAITS_AND_RISKS.contains(item);
        }
        if (this == KEY_ACCOUNT_TEST) {
            return CRITERIA.contains(item);
        }
        return repeated && (this != PURCHASES || item.matches("\\d{4}(-(0[1-9]|1[0-2]))?"));
    }

    private static boolean namesConsentPart(String item) {
        return Arrays.stream(values())
                .anyMatch(part -> part.basis == Basis.CONSENT && part.name().equals(item));
    }

    /** Whether a card of a person, or of a company, institution or dealer, has it. */
    public boolean isOf(boolean person) {
        return switch (whose) {
            case ALL -> true;
            case COMPANIES -> !person;
            case PERSONS -> person;
        };
    }

    public Basis basis() {
        return basis;
    }

    /** What the facts of the part are kept for. */
    public enum Use {
        TRADE,
        CARE
    }

    public Use use() {
        return basis == Basis.CONSENT ? Use.CARE : Use.TRADE;
    }

    /** How many months after the end of the relation personal facts of the part are kept. */
    public int retentionMonths() {
        return basis == Basis.CONSENT ? 0 : 36;
    }

    /** Off until the company switches it on: the law asks for more than usefulness. */
    public boolean isOffByDefault() {
        return this == FAMILY || this == LIVING || this == PERSONALITY || this == RELATIONS;
    }
}
