package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.web.ProfileParts.ClassificationPart;
import dev.customerwatch.customer.card.web.ProfileParts.IdentifierPart;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole profile as it is to be; what is left out is taken off the card. */
record DescribeCustomer(
        @Schema(description = "The company's own code, unique", example = "C-1001") @Nullable
        String code,

        @Schema(description = "1 to 200 characters, in clear", example = "江南春机械有限公司") @NotNull @Personal
        String name,

        @Schema(example = "ENTERPRISE") @NotNull Kind kind,

        @Schema(description = "The company's own code of the sales region", example = "JIANGSU") @Nullable
        String region,

        @Schema(description = "Not of persons") @Valid @Nullable
        IdentifierPart identifier,

        @Schema(description = "The main telephone number", example = "+86 25 8888 1234") @Nullable @Personal
        String phone,

        @Schema(description = "Keys of classification") @Valid @Nullable
        ClassificationPart classification,

        @Schema(description = "Where this is known from; UNSTATED where nothing is said", example = "SERVICE") @Nullable
        Source source) {

    /** What somebody sells about a person is taken only with proof of consent, which is given at the registration. */
    boolean lacksConsent() {
        return kind == Kind.PERSON && source == Source.PURCHASED_LIST;
    }

    Source knownFrom() {
        return Objects.requireNonNullElse(source, Source.UNSTATED);
    }

    Profile profile() {
        return new Profile(code, name, kind, region, ProfileParts.particulars(identifier, phone, classification));
    }

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "DescribeCustomer[kind=" + kind + "]";
    }
}
