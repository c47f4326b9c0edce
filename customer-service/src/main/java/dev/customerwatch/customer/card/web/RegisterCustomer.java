package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.web.ProfileParts.ClassificationPart;
import dev.customerwatch.customer.card.web.ProfileParts.IdentifierPart;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new customer. Grade and another account owner than yourself are for managers and integrations. */
record RegisterCustomer(
        @Schema(description = "The company's own code, unique", example = "C-1001") @Nullable
        String code,

        @Schema(description = "1 to 200 characters", example = "江南春机械有限公司") @NotNull @Personal
        String name,

        @Schema(example = "ENTERPRISE") @NotNull Kind kind,

        @Schema(description = "The company's own code of the sales region", example = "JIANGSU") @Nullable
        String region,

        @Schema(example = "ORDINARY") @Nullable Grade grade,

        @Schema(description = "User name of the rep in charge; a rep who registers is in charge", example = "rep1")
        @Nullable
        String accountOwner,

        @Schema(description = "NON_CUSTOMER, POTENTIAL (where none is given) or TARGET", example = "POTENTIAL")
        @Nullable
        CustomerState state,

        @Schema(description = "Not of persons") @Valid @Nullable
        IdentifierPart identifier,

        @Schema(description = "The main telephone number", example = "+86 25 8888 1234") @Nullable @Personal
        String phone,

        @Schema(description = "Keys of classification") @Valid @Nullable
        ClassificationPart classification,

        @Schema(description = "Where this is known from; UNSTATED where nothing is said", example = "SERVICE") @Nullable
        Source source,

        @Schema(
                description = "Where the person's consent can be seen; a person from a PURCHASED_LIST needs it",
                example = "Contract 2026-17, page 3")
        @Nullable
        String consentProof) {

    Source knownFrom() {
        return Objects.requireNonNullElse(source, Source.UNSTATED);
    }

    /** A list of persons that somebody sells is taken only with proof that they agreed. */
    boolean lacksConsent() {
        return kind == Kind.PERSON && source == Source.PURCHASED_LIST && consentProof == null;
    }

    /** What is said beside the card itself. */
    List<Fact> further() {
        return consentProof == null
                ? List.of()
                : List.of(new Fact(
                        CardField.CONSENT_PROOF, "", FieldType.LINE.canonical("consentProof", consentProof), false));
    }

    Profile profile() {
        return new Profile(code, name, kind, region, ProfileParts.particulars(identifier, phone, classification));
    }

    Care care(@Nullable String ownerByDefault) {
        return new Care(grade, accountOwner == null ? ownerByDefault : accountOwner);
    }

    CustomerState firstState() {
        return Objects.requireNonNullElse(state, CustomerState.POTENTIAL);
    }

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "RegisterCustomer[kind=" + kind + "]";
    }
}
