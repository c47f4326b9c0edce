package dev.customerwatch.customer.facts.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.web.CustomerView;
import dev.customerwatch.customer.facts.web.FactBodies.FactsNow;
import dev.customerwatch.customer.facts.web.FactBodies.FieldView;
import dev.customerwatch.customer.facts.web.FactBodies.LearnFacts;
import dev.customerwatch.customer.facts.web.FactBodies.Lookup;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.customer.privacy.Retention;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Learns and shows what is known about a customer beside what steers. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Facts")
class FactsController {

    private final Learning learning;
    private final KnownFacts known;
    private final Retention retention;

    FactsController(Learning learning, KnownFacts known, CustomerSettings settings) {
        this.learning = learning;
        this.known = known;
        this.retention = settings.retentionRule();
    }

    @PostMapping("/customers/{customerId}/facts")
    @Operation(
            summary = "Record facts that were learnt about a customer",
            description =
                    "All of them or none. Nothing is overwritten: who said it, when, and from which source is kept."
                            + " What is known already is not recorded again.")
    @ApiResponse(responseCode = "200", description = "What is known now")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    @ApiResponse(
            responseCode = "422",
            description = "A fact that this card may not hold, or of another time than the card's")
    FactsNow learn(Viewer viewer, @PathVariable String customerId, @Valid @RequestBody LearnFacts asked) {
        return learning.learn(viewer, customerId, asked);
    }

    @GetMapping("/customers/{customerId}/facts")
    @Operation(
            summary = "Read what is known about a customer now",
            description = "With the freshness of each part, our share of their purchases, and how well we know their"
                    + " people. Personal data are masked unless you have the right and name a purpose.")
    @ApiResponse(responseCode = "200", description = "The facts")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    FactsNow read(
            Viewer viewer, @PathVariable String customerId, @RequestParam(required = false) @Nullable Purpose purpose) {
        return known.read(viewer, customerId, purpose);
    }

    @PostMapping("/customers/lookups")
    @Operation(
            summary = "Find whose telephone number, address or name this is",
            description = "A number or address is the customer's own or a contact's: for the card that opens when the"
                    + " telephone rings. A name is the customer's whole one; those of persons are found here only.")
    @ApiResponse(responseCode = "200", description = "The customers that you may see, masked")
    List<CustomerView> lookUp(Viewer viewer, @Valid @RequestBody Lookup asked) {
        return known.found(viewer, asked);
    }

    @GetMapping("/fields")
    @Operation(
            summary = "List every fact that a card can hold",
            description = "With who may know it, what it is kept for, on which legal basis, and for how long.")
    @ApiResponse(responseCode = "200", description = "The fields")
    List<FieldView> fields() {
        return Arrays.stream(CardField.values())
                .map(field -> FieldView.of(field, retention))
                .toList();
    }
}
