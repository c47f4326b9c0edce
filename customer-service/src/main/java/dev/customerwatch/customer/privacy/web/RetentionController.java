package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.privacy.Term;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows for how long a customer's personal data are kept. */
@RestController
@Tag(name = "Privacy")
class RetentionController {

    private final Visibility visibility;
    private final Customers customers;
    private final RetentionTerms terms;
    private final BusinessClock clock;

    RetentionController(Visibility visibility, Customers customers, RetentionTerms terms, BusinessClock clock) {
        this.visibility = visibility;
        this.customers = customers;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping(path = "/customers/{customerId}/retention", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read for how long a customer's personal data are kept",
            description =
                    "Of each part that holds personal data: what for, on which legal basis, and, once a term runs,"
                            + " until when; and of contacts who left. Customers' terms begin with the end of the relation, those"
                            + " of others with the last activity or review. Every night takes off what is over.")
    @ApiResponse(responseCode = "200", description = "The terms")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    RetentionView read(Viewer viewer, @PathVariable String customerId) {
        var kept = visibility.visible(viewer, customerId);
        var running = terms.of(kept, customers.timeline(kept), clock.now());
        var person = kept.customer().profile().kind() == Kind.PERSON;
        var parts = Arrays.stream(Part.values())
                .filter(part -> part.isOf(person) && isPersonal(part))
                .map(part ->
                        PartKept.of(part, RetentionTerms.first(running, part).orElse(null)))
                .toList();
        var contacts = RetentionTerms.contacts(running).entrySet().stream()
                .map(left -> new ContactKept(
                        left.getKey(), left.getValue().from(), left.getValue().until()))
                .toList();
        return new RetentionView(customerId, parts, contacts);
    }

    private static boolean isPersonal(Part part) {
        return Arrays.stream(CardField.values())
                .anyMatch(field -> field.part() == part && field.secrecy().isPersonal());
    }

    /** For how long what is kept. */
    record RetentionView(String customerId, List<PartKept> parts, List<ContactKept> contacts) {}

    /** Of a part; {@code cause}, {@code from} and {@code until} are there once a term runs. */
    record PartKept(
            Part part,
            Part.Use use,
            Part.Basis legalBasis,
            Term.@Nullable Cause cause,
            @Nullable Instant from,
            @Nullable Instant until) {

        static PartKept of(Part part, @Nullable Term term) {
            return term == null
                    ? new PartKept(part, part.use(), part.basis(), null, null, null)
                    : new PartKept(part, part.use(), part.basis(), term.cause(), term.from(), term.until());
        }
    }

    /** Of a contact who left. */
    record ContactKept(@Schema(example = "c-1") String contact, Instant leftAt, Instant until) {}
}
