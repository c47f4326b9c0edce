package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.Outcome.CountsForOthers;
import dev.customerwatch.customer.card.Outcome.HasDealings;
import dev.customerwatch.customer.card.Outcome.IllegalMove;
import dev.customerwatch.customer.card.Outcome.NoTeam;
import dev.customerwatch.customer.card.Outcome.NotAFirstState;
import dev.customerwatch.customer.card.Outcome.OwnerKeepsFile;
import dev.customerwatch.customer.card.Outcome.ShareTooSmall;
import dev.customerwatch.customer.card.Outcome.StageSkipped;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problems that only this service answers with. */
final class CustomerProblems {

    static final ProblemType CODE_TAKEN = new ProblemType("customer-code-taken", HttpStatus.CONFLICT);
    static final ProblemType IDENTIFIER_TAKEN = new ProblemType("customer-identifier-taken", HttpStatus.CONFLICT);
    static final ProblemType POSSIBLE_DUPLICATE = new ProblemType("customer-possible-duplicate", HttpStatus.CONFLICT);
    static final ProblemType RESTRICTED = new ProblemType("customer-restricted", HttpStatus.CONFLICT);
    static final ProblemType STAGE_SKIPPED = new ProblemType("stage-skipped", HttpStatus.CONFLICT);
    static final ProblemType SHARE_TOO_SMALL = new ProblemType("share-too-small", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType SHARE_UNKNOWN = new ProblemType("share-unknown", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType BEFORE_REGISTRATION =
            new ProblemType("before-registration", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType CONSENT_MISSING = new ProblemType("consent-missing", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType ILLEGAL_MOVE = new ProblemType("customer-illegal-move", HttpStatus.CONFLICT);
    static final ProblemType NOT_A_FIRST_STATE =
            new ProblemType("customer-not-a-first-state", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType NOT_YOURS = new ProblemType("customer-not-yours", HttpStatus.FORBIDDEN);
    static final ProblemType MERGED = new ProblemType("customer-merged", HttpStatus.CONFLICT);
    static final ProblemType SAME_CARD = new ProblemType("same-customer", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType COUNTS_FOR_OTHERS = new ProblemType("customer-counts-for-others", HttpStatus.CONFLICT);
    static final ProblemType HAS_DEALINGS = new ProblemType("customer-has-dealings", HttpStatus.CONFLICT);
    static final ProblemType OWNER_KEEPS_FILE = new ProblemType("owner-keeps-file", HttpStatus.CONFLICT);
    static final ProblemType NO_TEAM = new ProblemType("no-team", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType MANAGERS_DECIDE = new ProblemType("managers-decide", HttpStatus.FORBIDDEN);

    private CustomerProblems() {}

    /** @param field {@code code} or {@code identifier}, which another customer has */
    static Refusal taken(String field, Profile asked) {
        var identifier = asked.particulars().identifier();
        return field.equals("identifier") && identifier != null
                ? new Refusal(IDENTIFIER_TAKEN, Map.of("field", "identifier.number", "value", identifier.number()))
                : new Refusal(CODE_TAKEN, Map.of("field", "code", "value", String.valueOf(asked.code())));
    }

    /** The cards that may be of the same customer stand in the problem, masked. */
    static Refusal possibleDuplicate(List<CustomerView.Duplicate> duplicates) {
        return new Refusal(
                POSSIBLE_DUPLICATE, Map.of("field", "name", "count", duplicates.size(), "duplicates", duplicates));
    }

    static Refusal beforeRegistration(String field, Instant asked, Instant registeredAt) {
        return new Refusal(BEFORE_REGISTRATION, Map.of("field", field, "value", asked, "registeredAt", registeredAt));
    }

    static Refusal stageSkipped(StageSkipped skipped) {
        return new Refusal(
                STAGE_SKIPPED,
                Map.of("field", "to", "value", skipped.to(), "stage", skipped.from(), "next", skipped.next()));
    }

    static Refusal shareTooSmall(ShareTooSmall small) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", "share");
        members.put("value", small.share() == null ? null : small.share().toPlainString());
        members.put("stage", small.to());
        members.put("needed", small.needed().toPlainString());
        return new Refusal(small.share() == null ? SHARE_UNKNOWN : SHARE_TOO_SMALL, members);
    }

    static Refusal restricted(Keeping.Status status) {
        return new Refusal(RESTRICTED, Map.of("field", "customerId", "value", status));
    }

    static Refusal consentMissing() {
        return new Refusal(CONSENT_MISSING, Map.of("field", "consentProof"));
    }

    static Refusal illegalMove(IllegalMove move) {
        var next = move.next().stream().map(Enum::name).sorted().toList();
        return new Refusal(ILLEGAL_MOVE, Map.of("field", "to", "value", move.to(), "state", move.from(), "next", next));
    }

    static Refusal notAFirstState(NotAFirstState refused) {
        return new Refusal(NOT_A_FIRST_STATE, Map.of("field", "state", "value", refused.state()));
    }

    static Refusal mergedAway(String into) {
        return new Refusal(MERGED, Map.of("field", "customerId", "value", into));
    }

    static Refusal sameCard(String customerId) {
        return new Refusal(SAME_CARD, Map.of("field", "into", "value", customerId));
    }

    static Refusal countsForOthers(CountsForOthers counts) {
        return new Refusal(COUNTS_FOR_OTHERS, Map.of("field", "customerId", "value", counts.absorbed()));
    }

    static Refusal hasDealings(HasDealings has) {
        var dealings = has.dealings();
        return new Refusal(
                HAS_DEALINGS,
                Map.of("field", "customerId", "orders", dealings.orders(), "account", dealings.account()));
    }

    static Refusal ownerKeepsFile(OwnerKeepsFile owner) {
        return new Refusal(OWNER_KEEPS_FILE, Map.of("field", "custodian", "value", owner.user()));
    }

    static Refusal noTeam(NoTeam none) {
        return new Refusal(NO_TEAM, Map.of("field", "members", "kind", none.kind()));
    }

    static Refusal managersDecide(String field) {
        return new Refusal(MANAGERS_DECIDE, Map.of("field", field));
    }

    /** What the request's text makes; text that may not stand on a card is a 400 naming it, without a name of a person. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
