package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers that an import names by the company's own codes. */
record ImportCustomers(@NotEmpty @Size(max = MOST) List<@NotNull Named> customers) {

    static final int MOST = 1_000;

    /** One customer; what is said about one that has a card already changes nothing. */
    record Named(
            @Schema(description = "The company's own code", example = "C-1001") @Nullable
            String code,

            @Schema(description = "The code where it is left out", example = "江南春机械有限公司") @Nullable @Personal
            String name,

            @Schema(description = "ENTERPRISE where it is left out", example = "ENTERPRISE") @Nullable
            Kind kind,

            @Schema(description = "The company's own code of the sales region", example = "JIANGSU") @Nullable
            String region) {

        /** Refuses what may not stand on a card. */
        Profile profile() {
            var known = code == null ? "" : code.strip();
            return new Profile(known, name == null ? known : name, kind == null ? Kind.ENTERPRISE : kind, region);
        }

        /** Holds no name: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Named[code=" + code + "]";
        }
    }
}
