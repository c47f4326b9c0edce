package dev.customerwatch.customer.acquisition.web;

import dev.customerwatch.customer.acquisition.Approach;
import dev.customerwatch.customer.acquisition.Conversion;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.KeptMatter;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attempts to win customers, by method, and what became of them. */
@RestController
@RequestMapping("/approaches")
@Tag(name = "Acquisition")
class ApproachesController
        extends MatterController<Approach, ApproachesController.MakeApproach, ApproachesController.CorrectApproach> {

    private static final int AT_ONCE = 500;

    private final Matters<Approach> approaches;
    private final Customers customers;

    @Autowired
    ApproachesController(MatterStores stores, MatterDesks desks, Customers customers) {
        this(
                stores.open(Approach.class, "approaches", List.of("rep", "status", "flagged", "method")),
                desks,
                customers);
    }

    private ApproachesController(Matters<Approach> approaches, MatterDesks desks, Customers customers) {
        super(desks.of(approaches, "approach", "approaches", approach -> List.of()));
        this.approaches = approaches;
        this.customers = customers;
    }

    record MakeApproach(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever made it; you where it is left out", example = "rep1") @Nullable
            String rep,

            @Schema(
                    description = "DOOR_TO_DOOR, MEETING, CLUB, FRIENDS_AND_FAMILY, REGISTERS, CONSULTANTS, SCOUTS,"
                            + " REFERRAL, OPINION_LEADERS, TELEPHONE, LETTER, TEXT_MESSAGE, INTERNET,"
                            + " RIVALS_CUSTOMERS, ADVERTISING, AGENTS, or a word of your own",
                    example = "REFERRAL")
            @NotNull
            String method,

            @Schema(example = "2026-01-12") @NotNull LocalDate day,

            @Schema(
                    description = "What it cost; left out where nobody knows",
                    example = "{\"amount\":\"200.00\",\"currency\":\"CNY\"}")
            @Nullable
            Money cost)
            implements Asked {}

    record CorrectApproach(
            @Schema(description = "WITHDRAWN: recorded by mistake", example = "MADE")
            Approach.@NotNull Status status,

            @Schema(
                    description = "What it cost; left out where nobody knows",
                    example = "{\"amount\":\"200.00\",\"currency\":\"CNY\"}")
            @Nullable
            Money cost) {}

    @GetMapping(path = "/conversions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare methods of acquisition",
            description = "How many were approached, how many of them are targets or buy now, and what that cost."
                    + " Approaches whose cost nobody recorded are counted apart, not as free.")
    @ApiResponse(responseCode = "200", description = "Each method, the one that won most customers first")
    List<Conversion> conversions(@RequestParam(required = false) @Nullable String method) {
        var all = all(method == null ? Map.of() : Map.of("method", method));
        var states = new HashMap<String, CustomerState>();
        all.stream()
                .map(Approach::customerId)
                .distinct()
                .forEach(id -> customers
                        .find(id)
                        .ifPresent(kept ->
                                states.put(id, kept.customer().standing().state())));
        return Conversion.of(all, states);
    }

    private List<Approach> all(Map<String, String> wanted) {
        var all = new ArrayList<Approach>();
        String before = null;
        List<KeptMatter<Approach>> read;
        do {
            read = approaches.list(wanted, before, AT_ONCE);
            read.forEach(kept -> all.add(kept.matter()));
            before = read.isEmpty() ? before : read.getLast().matter().id();
        } while (read.size() == AT_ONCE);
        return all;
    }

    @Override
    protected Approach made(String id, String rep, MakeApproach asked) {
        return new Approach(
                id, asked.customerId(), rep, asked.method(), asked.day(), asked.cost(), Approach.Status.MADE);
    }

    @Override
    protected Ruling<Approach> changed(Approach before, CorrectApproach asked) {
        return before.corrected(asked.status(), asked.cost());
    }
}
