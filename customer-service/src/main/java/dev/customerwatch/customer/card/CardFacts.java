package dev.customerwatch.customer.card;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.people.TeamMember;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The card as facts, so that its history tells of each field. */
public final class CardFacts {

    private CardFacts() {}

    /** The facts that are other after a change; all that there are where there was no card before. */
    public static List<Fact> changed(@Nullable Customer before, Customer after) {
        var old = before == null ? Map.<CardField, String>of() : of(before);
        var now = of(after);
        var changed = new ArrayList<Fact>();
        for (var field : CardField.values()) {
            var value = now.get(field);
            var personal = isPersonal(field, before, after);
            if (!Objects.equals(old.get(field), value)
                    && !(personal && after.keeping().isErased())) {
                changed.add(new Fact(field, "", value, personal));
            }
        }
        return changed;
    }

    private static boolean isPersonal(CardField field, @Nullable Customer before, Customer after) {
        return field.secrecy().isPersonal()
                || (field == CardField.CUSTOMER_NAME && (isPerson(before) || isPerson(after)));
    }

    private static boolean isPerson(@Nullable Customer customer) {
        return customer != null && customer.profile().kind() == Kind.PERSON;
    }

    private static Map<CardField, String> of(Customer customer) {
        var facts = new EnumMap<CardField, String>(CardField.class);
        ofProfile(customer.profile(), facts);
        ofClassification(customer.profile().particulars().classification(), facts);
        put(facts, CardField.STATE, customer.standing().state());
        ofCare(customer.care(), facts);
        put(facts, CardField.ONCE_IN_A_LIFE, customer.flags().onceInALife());
        put(facts, CardField.GIVEN_UP, customer.flags().givenUp());
        put(facts, CardField.LOSS_REASON, customer.standing().lossReason());
        ofRelation(customer.relation(), facts);
        put(facts, CardField.MERGED_INTO, customer.merging().into());
        var absorbed = customer.merging().absorbed();
        put(facts, CardField.MERGED_FROM, absorbed.isEmpty() ? null : String.join(" ", absorbed));
        put(
                facts,
                CardField.KEEPING,
                customer.keeping().isKept() ? null : customer.keeping().status());
        return facts;
    }

    private static void ofCare(Care care, Map<CardField, String> facts) {
        put(facts, CardField.GRADE, care.grade());
        put(facts, CardField.ACCOUNT_OWNER, care.accountOwner());
        put(facts, CardField.CUSTODIAN, care.custody().custodian());
        put(facts, CardField.CUSTODIAN_EXCEPTION, care.custody().exception());
        put(facts, CardField.TEAM, care.team().isEmpty() ? null : team(care.team()));
    }

    private static String team(List<TeamMember> members) {
        return members.stream().map(TeamMember::text).collect(Collectors.joining(", "));
    }

    private static void ofRelation(Relation relation, Map<CardField, String> facts) {
        put(facts, CardField.STAGE, relation.stage());
        put(facts, CardField.ATTITUDE, relation.attitude());
        put(facts, CardField.KEY_ACCOUNT, relation.keyAccount() ? "true" : null);
        put(facts, CardField.REVIEWED_AT, relation.reviewedAt());
    }

    private static void ofProfile(Profile profile, Map<CardField, String> facts) {
        var identifier = profile.particulars().identifier();
        put(facts, CardField.CUSTOMER_CODE, profile.code());
        put(facts, CardField.CUSTOMER_NAME, profile.name());
        put(facts, CardField.CUSTOMER_KIND, profile.kind());
        put(facts, CardField.REGION, profile.region());
        put(facts, CardField.IDENTIFIER, identifier == null ? null : identifier.text());
        put(facts, CardField.MAIN_PHONE, profile.particulars().phone());
    }

    private static void ofClassification(Classification classification, Map<CardField, String> facts) {
        put(facts, CardField.COMPANY_SIZE, classification.size());
        put(facts, CardField.INDUSTRY, classification.industry());
        put(facts, CardField.BUSINESS_VOLUME, classification.volume());
        put(facts, CardField.CREDIT_BAND, classification.creditBand());
        put(facts, CardField.CHANNEL_KIND, classification.channel());
        put(facts, CardField.INTEREST, classification.interest());
    }

    private static void put(Map<CardField, String> facts, CardField field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }
}
