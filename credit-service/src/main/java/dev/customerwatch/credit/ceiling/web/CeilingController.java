package dev.customerwatch.credit.ceiling.web;

import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.ceiling.Sums;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the company ceiling and how much of it is used. */
@RestController
@Tag(name = "limits")
class CeilingController {

    private static final int DIGITS = 4;

    private final Ceiling ceiling;

    CeilingController(Ceiling ceiling) {
        this.ceiling = ceiling;
    }

    record Ceilings(List<Used> items) {}

    /**
     * What all accounts of a currency come to.
     *
     * @param ceiling absent where the currency has none
     * @param limits sum of the limits in force
     * @param unlimited accounts without a limit to count
     * @param limitsShare of the ceiling that the limits use
     * @param exposureShare of the ceiling that the exposure uses
     * @param above limits or exposure are above it: only the general manager decides
     */
    record Used(
            @Schema(example = "CNY") String currency,
            @Nullable Money ceiling,
            Money limits,
            Money exposure,
            long accounts,
            long unlimited,
            @Nullable @Schema(example = "0.8123") String limitsShare,
            @Nullable @Schema(example = "0.5077") String exposureShare,
            boolean above) {

        static Used of(Sums sums, Optional<Money> ceiling) {
            var over = ceiling.filter(
                    most -> sums.limits().compareTo(most) > 0 || sums.exposure().compareTo(most) > 0);
            return new Used(
                    sums.currency().getCurrencyCode(),
                    ceiling.orElse(null),
                    sums.limits(),
                    sums.exposure(),
                    sums.accounts(),
                    sums.unlimited(),
                    ceiling.map(most -> share(sums.limits(), most)).orElse(null),
                    ceiling.map(most -> share(sums.exposure(), most)).orElse(null),
                    over.isPresent());
        }

        private static @Nullable String share(Money used, Money most) {
            return most.amount().signum() == 0
                    ? null
                    : used.amount()
                            .divide(most.amount(), DIGITS, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    @GetMapping("/company-ceiling")
    @Operation(
            summary =
                    "The company ceiling, the sums of limits and exposure, and what share of it they use, per currency",
            description = "Above it only the general manager decides about limits and over-limit requests.")
    @ApiResponse(responseCode = "200", description = "One row per currency in which there are accounts")
    Ceilings read() {
        return new Ceilings(ceiling.sums().stream()
                .sorted(Comparator.comparing(sums -> sums.currency().getCurrencyCode()))
                .map(sums -> Used.of(sums, ceiling.of(sums.currency())))
                .toList());
    }
}
