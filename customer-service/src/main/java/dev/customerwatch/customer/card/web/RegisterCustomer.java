package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
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
        CustomerState state) {

    Profile profile() {
        return new Profile(code, name, kind, region);
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
