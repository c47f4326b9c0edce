package dev.customerwatch.customer.history;

import static dev.customerwatch.customer.history.FieldType.CODE;
import static dev.customerwatch.customer.history.FieldType.DATE;
import static dev.customerwatch.customer.history.FieldType.EMAIL;
import static dev.customerwatch.customer.history.FieldType.LINE;
import static dev.customerwatch.customer.history.FieldType.NAME;
import static dev.customerwatch.customer.history.FieldType.NUMBER;
import static dev.customerwatch.customer.history.FieldType.PERCENT;
import static dev.customerwatch.customer.history.FieldType.PHONE;
import static dev.customerwatch.customer.history.FieldType.SCORE;
import static dev.customerwatch.customer.history.FieldType.TEXT;
import static dev.customerwatch.customer.history.FieldType.TRUTH;
import static dev.customerwatch.customer.history.Secrecy.BUSINESS;
import static dev.customerwatch.customer.history.Secrecy.OPEN;
import static dev.customerwatch.customer.history.Secrecy.PERSONAL;

import dev.customerwatch.customer.text.UnfitText;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every fact that a card can hold. */
public enum CardField {
    CUSTOMER_CODE(Part.CARD, LINE, OPEN),
    CUSTOMER_NAME(Part.CARD, NAME, OPEN),
    CUSTOMER_KIND(Part.CARD, CODE, OPEN),
    REGION(Part.CARD, LINE, OPEN),
    IDENTIFIER(Part.CARD, LINE, OPEN),
    MAIN_PHONE(Part.CARD, PHONE, PERSONAL),
    COMPANY_SIZE(Part.CARD, CODE, OPEN),
    INDUSTRY(Part.CARD, LINE, OPEN),
    BUSINESS_VOLUME(Part.CARD, LINE, OPEN),
    CREDIT_BAND(Part.CARD, LINE, OPEN),
    CHANNEL_KIND(Part.CARD, CODE, OPEN),
    INTEREST(Part.CARD, CODE, OPEN),
    STATE(Part.CARD, CODE, OPEN),
    GRADE(Part.CARD, CODE, OPEN),
    ACCOUNT_OWNER(Part.CARD, LINE, OPEN),
    CUSTODIAN(Part.CARD, LINE, OPEN),
    CUSTODIAN_EXCEPTION(Part.CARD, TEXT, OPEN),
    TEAM(Part.CARD, TEXT, OPEN),
    ONCE_IN_A_LIFE(Part.CARD, TRUTH, OPEN),
    GIVEN_UP(Part.CARD, TRUTH, OPEN),
    LOSS_REASON(Part.CARD, CODE, OPEN),
    STAGE(Part.CARD, CODE, OPEN),
    ATTITUDE(Part.CARD, CODE, OPEN),
    KEY_ACCOUNT(Part.CARD, TRUTH, OPEN),
    REVIEWED_AT(Part.CARD, LINE, OPEN),
    KEEPING(Part.CARD, CODE, OPEN),
    MERGED_INTO(Part.CARD, LINE, OPEN),
    MERGED_FROM(Part.CARD, TEXT, OPEN),
    /** Where a person's consent can be seen. */
    CONSENT_PROOF(Part.CARD, LINE, OPEN),

    ADDRESS(Part.BASICS, LINE, OPEN),
    WEBSITE(Part.BASICS, LINE, OPEN),
    FOUNDED_ON(Part.BASICS, DATE, OPEN),
    LEGAL_FORM(Part.BASICS, LINE, OPEN),
    REGISTERED_CAPITAL(Part.BASICS, NUMBER, OPEN),
    EMPLOYEES(Part.BASICS, NUMBER, OPEN),
    SITE_ADDRESS(Part.SITES, LINE, OPEN),
    SITE_BUSINESS(Part.SITES, LINE, OPEN),
    MANAGEMENT_STYLE(Part.TRAITS, TEXT, BUSINESS),
    STRENGTHS(Part.TRAITS, TEXT, BUSINESS),
    WEAKNESSES(Part.TRAITS, TEXT, BUSINESS),
    REPUTATION(Part.TRAITS, TEXT, BUSINESS),
    MAIN_BUSINESS(Part.BUSINESS, TEXT, OPEN),
    TRADE_TREND(Part.BUSINESS, TEXT, BUSINESS),
    PRODUCT_NAME(Part.PRODUCTS, LINE, OPEN),
    PRODUCT_STAGE(Part.PRODUCTS, OPEN, "MADE", "NEW", "IN_DEVELOPMENT"),
    BUYING_HABITS(Part.TRADING, TEXT, BUSINESS),
    DELIVERY_WISHES(Part.TRADING, TEXT, OPEN),
    PROMISES(Part.TRADING, TEXT, BUSINESS),
    LEGAL_REPRESENTATIVE(Part.RESPONSIBLE_PERSONS, NAME, PERSONAL),
    GENERAL_MANAGER(Part.RESPONSIBLE_PERSONS, NAME, PERSONAL),
    PURCHASING_MANAGER(Part.RESPONSIBLE_PERSONS, NAME, PERSONAL),
    FINANCE_MANAGER(Part.RESPONSIBLE_PERSONS, NAME, PERSONAL),

    CONTACT_NAME(Part.CONTACTS, NAME, PERSONAL),
    CONTACT_PHONE(Part.CONTACTS, PHONE, PERSONAL),
    CONTACT_EMAIL(Part.CONTACTS, EMAIL, PERSONAL),
    CONTACT_BIRTHDAY(Part.CONTACTS, DATE, PERSONAL),
    CONTACT_TITLE(Part.CONTACTS, LINE, OPEN),
    CONTACT_DEPARTMENT(Part.CONTACTS, LINE, OPEN),
    CONTACT_LEVEL(Part.CONTACTS, OPEN, "TOP", "MIDDLE", "STAFF"),
    CONTACT_ROLE(Part.CONTACTS, OPEN, "DECIDER", "INFLUENCER", "USER", "BUYER", "GATEKEEPER"),
    CONTACT_INFLUENCE(Part.CONTACTS, BUSINESS, "HIGH", "MEDIUM", "LOW"),
    CONTACT_IS_KEY(Part.CONTACTS, TRUTH, OPEN),
    CONTACT_LEFT_ON(Part.CONTACTS, DATE, OPEN),

    SALES_TREND(Part.INTELLIGENCE, TEXT, BUSINESS),
    PROFIT_TREND(Part.INTELLIGENCE, TEXT, BUSINESS),
    SALES_POLICY(Part.INTELLIGENCE, TEXT, BUSINESS),
    OUR_POSITION(Part.INTELLIGENCE, TEXT, BUSINESS),
    COMPETITOR_NAME(Part.COMPETITORS, LINE, BUSINESS),
    COMPETITOR_SHARE(Part.COMPETITORS, PERCENT, BUSINESS),
    COMPETITOR_MOVES(Part.COMPETITORS, TEXT, BUSINESS),
    /** What they buy in all of what we could sell them; the item is the month or year, 2026-01 or 2026. */
    TOTAL_PURCHASES(Part.PURCHASES, NUMBER, BUSINESS),
    TURNOVER(Part.PURCHASES, NUMBER, BUSINESS),
    PURCHASES_FROM_US(Part.PURCHASES, NUMBER, BUSINESS),
    FIGURES_CURRENCY(Part.PURCHASES, CODE, BUSINESS),
    FIGURES_BASIS(Part.PURCHASES, BUSINESS, "ASKED", "LOOKED_UP", "EXTRAPOLATED", "THEIR_ACCOUNTS", "THIRD_PARTY"),
    SURROUNDING_FACT(Part.SURROUNDINGS, TEXT, OPEN),
    SURROUNDING_KIND(
            Part.SURROUNDINGS, OPEN, "COMPETITOR", "MARKET", "REGISTRY_STATUS", "OPERATION_ANOMALY", "DISCREDITED"),
    SURROUNDING_DATE(Part.SURROUNDINGS, DATE, OPEN),

    CONSENT_GIVEN_ON(Part.CONSENTS, DATE, OPEN),
    CONSENT_SHOWN_BY(Part.CONSENTS, LINE, OPEN),
    CONSENT_WITHDRAWN_ON(Part.CONSENTS, DATE, OPEN),
    /** 0 to 4. */
    TEST_SCORE(Part.GOOD_CUSTOMER_TEST, SCORE, BUSINESS),
    TEST_NOTE(Part.GOOD_CUSTOMER_TEST, TEXT, BUSINESS),
    KEY_ACCOUNT_SCORE(Part.KEY_ACCOUNT_TEST, SCORE, BUSINESS),
    KEY_ACCOUNT_NOTE(Part.KEY_ACCOUNT_TEST, TEXT, BUSINESS),
    /** What serving them costs in a year. */
    COST_TO_SERVE(Part.VALUE, NUMBER, BUSINESS),
    WORD_OF_MOUTH(Part.VALUE, TEXT, BUSINESS),
    INFORMATION_VALUE(Part.VALUE, TEXT, BUSINESS),
    WIN_BACK_POSSIBLE(Part.WIN_BACK, TRUTH, BUSINESS),
    WIN_BACK_ROOT_CAUSE(Part.WIN_BACK, TEXT, BUSINESS),
    WIN_BACK_OFFER(Part.WIN_BACK, TEXT, BUSINESS),
    WIN_BACK_HELPER(Part.WIN_BACK, LINE, BUSINESS),
    WIN_BACK_RESULT(Part.WIN_BACK, BUSINESS, "OPEN", "WON", "FAILED"),
    ACQUISITION_METHOD(Part.ACQUISITION, LINE, OPEN),
    ACQUISITION_COST(Part.ACQUISITION, NUMBER, BUSINESS),
    PERSON_ADDRESS(Part.PERSON, LINE, PERSONAL),
    PERSON_EMAIL(Part.PERSON, EMAIL, PERSONAL),
    PERSON_BIRTHDAY(Part.PERSON, DATE, PERSONAL),
    PERSON_ID_NUMBER(Part.PERSON, LINE, PERSONAL),
    CONSUMPTION_HABITS(Part.CONSUMPTION, TEXT, PERSONAL),
    CONSUMPTION_LEVEL(Part.CONSUMPTION, LINE, PERSONAL),
    SCHOOL(Part.EDUCATION, LINE, PERSONAL),
    DEGREE(Part.EDUCATION, LINE, PERSONAL),
    EMPLOYER(Part.CAREER, LINE, PERSONAL),
    POSITION(Part.CAREER, LINE, PERSONAL),
    FAMILY_MEMBERS(Part.FAMILY, TEXT, PERSONAL),
    LIVING_SITUATION(Part.LIVING, TEXT, PERSONAL),
    CHARACTER(Part.PERSONALITY, TEXT, PERSONAL),
    SOCIAL_RELATIONS(Part.RELATIONS, TEXT, PERSONAL);

    private final Part part;
    private final FieldType type;
    private final Secrecy secrecy;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final Set<String> words;

    CardField(Part part, FieldType type, Secrecy secrecy) {
        this(part, type, secrecy, Set.of());
    }

    CardField(Part part, Secrecy secrecy, String... words) {
        this(part, CODE, secrecy, new TreeSet<>(List.of(words)));
    }

    CardField(Part part, FieldType type, Secrecy secrecy, Set<String> words) {
        this.part = part;
        this.type = type;
        this.secrecy = secrecy;
        this.words = Collections.unmodifiableSet(words);
    }

    /** The words that a code may be; empty where any may. */
    public Set<String> words() {
        return words;
    }

    /**
     * The one form of a value of this field.
     *
     * @throws UnfitText where it is none; the message never repeats it
     */
    public String canonical(String text) {
        var value = type.canonical(name(), text);
        if (!words.isEmpty() && !words.contains(value)) {
            throw new UnfitText(name(), null, "must be one of " + String.join(", ", words));
        }
        return value;
    }

    public Part part() {
        return part;
    }

    public FieldType type() {
        return type;
    }

    /** Who may know it; the name of a person's card is {@link Secrecy#PERSONAL} beside that. */
    public Secrecy secrecy() {
        return secrecy;
    }
}
