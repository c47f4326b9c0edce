package dev.customerwatch.customer.export.web;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.export.Export.GivenTo;
import dev.customerwatch.customer.export.Export.GivenTo.Basis;
import dev.customerwatch.customer.text.UnfitText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bodies about exports. */
final class ExportBodies {

    private ExportBodies() {}

    /** Which cards, and what for. */
    record RequestExport(
            @Schema(description = "What the cards are needed for", example = "Invitation to the spring fair")
            @NotNull
            @Size(min = 1, max = 2000)
            String reason,

            @Schema(
                    description = "Who gets them outside the company; left out where they stay in it",
                    example = "Fair GmbH")
            @Nullable
            String recipient,

            @Schema(description = "Why the law lets us give them; needed with a recipient", example = "CONTRACT")
            @Nullable
            Basis basis,

            @Schema(example = "JIANGSU") @Nullable String region,
            @Schema(example = "DEALER") @Nullable Kind kind,
            @Schema(example = "KEY") @Nullable Grade grade,
            @Schema(example = "ACTUAL") @Nullable CustomerState state,
            @Schema(example = "rep1") @Nullable String accountOwner) {

        @Nullable
        GivenTo givenTo() {
            if ((recipient == null) != (basis == null)) {
                throw new UnfitText(recipient == null ? "recipient" : "basis", null, "must be there with the other");
            }
            return recipient == null || basis == null ? null : new GivenTo(recipient, basis);
        }

        Map<String, String> keys() {
            var keys = new TreeMap<String, String>();
            put(keys, "REGION", region);
            put(keys, "KIND", kind);
            put(keys, "GRADE", grade);
            put(keys, "STATE", state);
            put(keys, "ACCOUNT_OWNER", accountOwner);
            return keys;
        }

        private static void put(Map<String, String> keys, String key, @Nullable Object value) {
            if (value != null) {
                keys.put(key, value.toString());
            }
        }
    }

    record DecideExport(@Schema(example = "true") @NotNull Boolean approve) {}
}
