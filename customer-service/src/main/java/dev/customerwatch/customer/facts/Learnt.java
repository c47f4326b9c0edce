package dev.customerwatch.customer.facts;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.text.UnfitText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a customer that somebody learnt at once, from one source.
 *
 * @param since from when on they hold
 * @param said a value, or null where the fact is to be taken off
 * @param consentProof where the consent of the persons can be seen, null where nobody says
 */
public record Learnt(
        Instant since,
        Author author,
        List<Said> said,
        @Nullable String consentProof) {

    private static final String ITEM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    public Learnt {
        said = List.copyOf(said);
        consentProof = consentProof == null ? null : FieldType.LINE.canonical("consentProof", consentProof);
    }

    /** Facts of which nobody says where a consent can be seen. */
    public Learnt(Instant since, Author author, List<Said> said) {
        this(since, author, said, null);
    }

    /** One fact as it was said. */
    public record Said(
            CardField field,
            @Nullable String item,
            @Nullable String value) {

        /** Holds no value: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Said[" + field + "]";
        }
    }

    /**
     * Of whom it was learnt.
     *
     * @param switchedOn parts that are off by default and that the company switched on
     */
    public record About(boolean person, Set<Part> switchedOn, Timeline known) {
        public About {
            switchedOn = Set.copyOf(switchedOn);
        }
    }

    /** What learning it comes to: the facts that are new, or why not one of them is taken. */
    public sealed interface Outcome {

        record Recorded(RecordedChange change) implements Outcome {}

        /** All of it was known already. */
        record Known() implements Outcome {}

        record Refused(Reason reason, CardField field) implements Outcome {}

        /** They would hold from before the customer had a card, or from a later time than now. */
        record OutOfTime(Instant from, Instant until) implements Outcome {}
    }

    /** Why a fact is not taken. */
    public enum Reason {
        /** It stands on the card itself and changes there. */
        CHANGES_ON_THE_CARD,
        /** Cards of this kind do not have this part. */
        NOT_OF_THIS_KIND,
        /** The company did not switch this part on. */
        PART_IS_OFF,
        /** The law lets us keep it with the person's consent only. */
        NO_CONSENT,
        /** Persons from lists that somebody sells are taken only with proof that they agreed. */
        NO_PROOF
    }

    /** Refuses with {@link UnfitText} what cannot be a value, never repeating it. */
    public Outcome recorded(About about, Instant now) {
        var registered = about.known().changes().getFirst().since();
        if (since.isBefore(registered) || since.isAfter(now)) {
            return new Outcome.OutOfTime(registered, now);
        }
        for (var one : said) {
            var reason = refusal(one, about);
            if (reason.isPresent()) {
                return new Outcome.Refused(reason.get(), one.field());
            }
        }
        var fresh = fresh(about.known(), now);
        return fresh.isEmpty()
                ? new Outcome.Known()
                : new Outcome.Recorded(new RecordedChange(since, now, author, fresh));
    }

    private Optional<Reason> refusal(Said one, About about) {
        var field = one.field();
        var part = field.part();
        if (part == Part.CARD) {
            return Optional.of(Reason.CHANGES_ON_THE_CARD);
        }
        if (!part.isOf(about.person())) {
            return Optional.of(Reason.NOT_OF_THIS_KIND);
        }
        if (part.isOffByDefault() && !about.switchedOn().contains(part)) {
            return Optional.of(Reason.PART_IS_OFF);
        }
        if (needsProof(one) && consentProof == null) {
            return Optional.of(Reason.NO_PROOF);
        }
        return part.basis() == Part.Basis.CONSENT && !consents(part, about.known())
                ? Optional.of(Reason.NO_CONSENT)
                : Optional.empty();
    }

    private boolean needsProof(Said one) {
        return author.source() == Source.PURCHASED_LIST
                && one.value() != null
                && one.field().secrecy().isPersonal();
    }

    private boolean consents(Part part, Timeline known) {
        var now = known.asOf(since, Instant.MAX);
        var given = now.containsKey(new Fact.Place(CardField.CONSENT_GIVEN_ON, part.name()))
                || said.stream()
                        .anyMatch(one -> one.field() == CardField.CONSENT_GIVEN_ON
                                && part.name().equals(one.item())
                                && one.value() != null);
        return given && !now.containsKey(new Fact.Place(CardField.CONSENT_WITHDRAWN_ON, part.name()));
    }

    private List<Fact> fresh(Timeline known, Instant now) {
        var held = known.asOf(since, now);
        var places = new HashSet<Fact.Place>();
        var fresh = new ArrayList<Fact>();
        for (var one : said) {
            var fact = fact(one);
            if (!places.add(fact.place())) {
                throw new UnfitText("facts", fact.field().name(), "must name each fact once");
            }
            var before = held.get(fact.place());
            if (!Objects.equals(before == null ? null : before.fact().value(), fact.value())) {
                fresh.add(fact);
            }
        }
        if (!fresh.isEmpty() && consentProof != null) {
            fresh.add(new Fact(CardField.CONSENT_PROOF, "", consentProof, false));
        }
        return fresh;
    }

    private static Fact fact(Said one) {
        var field = one.field();
        var text = one.value();
        var value = text == null ? null : field.canonical(text);
        return new Fact(field, item(field, one.item()), value, field.secrecy().isPersonal());
    }

    private static String item(CardField field, @Nullable String item) {
        if (!field.part().isRepeated()) {
            if (item != null) {
                throw new UnfitText(field.name() + ".item", item, "is of repeated parts only");
            }
            return "";
        }
        if (item == null || !item.matches(ITEM) || !field.part().hasItem(item)) {
            throw new UnfitText(field.name() + ".item", item, "must name which one it is, by 1..64 letters or digits");
        }
        return item;
    }
}
