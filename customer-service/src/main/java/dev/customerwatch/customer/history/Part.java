package dev.customerwatch.customer.history;

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
    PERSON(Whose.PERSONS, false, Basis.CONTRACT),
    CONSUMPTION(Whose.PERSONS, false, Basis.CONSENT),
    EDUCATION(Whose.PERSONS, false, Basis.CONSENT),
    CAREER(Whose.PERSONS, false, Basis.CONSENT),
    FAMILY(Whose.PERSONS, false, Basis.CONSENT),
    LIVING(Whose.PERSONS, false, Basis.CONSENT),
    PERSONALITY(Whose.PERSONS, false, Basis.CONSENT),
    RELATIONS(Whose.PERSONS, false, Basis.CONSENT);

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

    /** Off until the company switches it on: the law asks for more than usefulness. */
    public boolean isOffByDefault() {
        return this == FAMILY || this == LIVING || this == PERSONALITY || this == RELATIONS;
    }
}
