package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The whole profile as it is to be; what is left out is taken off the card. */
record DescribeCustomer(
        @Schema(description = "The company's own code, unique", example = "C-1001") @Nullable
        String code,

        @Schema(description = "1 to 200 characters, in clear", example = "江南春机械有限公司") @NotNull @Personal
        String name,

        @Schema(example = "ENTERPRISE") @NotNull Kind kind,

        @Schema(description = "The company's own code of the sales region", example = "JIANGSU") @Nullable
        String region) {

    Profile profile() {
        return new Profile(code, name, kind, region);
    }

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "DescribeCustomer[kind=" + kind + "]";
    }
}
