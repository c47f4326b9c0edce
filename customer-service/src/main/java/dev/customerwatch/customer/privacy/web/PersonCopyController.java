package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Clarity;
import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.card.web.Readings;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline.Known;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.privacy.Purpose;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the copy of their data that persons may ask for. */
@RestController
@Tag(name = "Privacy")
class PersonCopyController {

    private final Visibility visibility;
    private final Customers customers;
    private final MatterStores matters;
    private final Readings readings;
    private final BusinessClock clock;

    PersonCopyController(
            Visibility visibility, Customers customers, MatterStores matters, Readings readings, BusinessClock clock) {
        this.visibility = visibility;
        this.customers = customers;
        this.matters = matters;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping(path = "/customers/{customerId}/copy", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Copy all that is kept of a person",
            description =
                    "Of a customer every fact that was ever said, and visits, tasks, requests and whatever else is"
                            + " kept of them; of a contact every fact. In clear; the audit log keeps who took it.")
    @ApiResponse(responseCode = "200", description = "The copy; without facts where there is no such contact")
    @ApiResponse(responseCode = "404", description = "No such customer")
    PersonCopy copy(
            Viewer viewer,
            @PathVariable String customerId,
            @Parameter(description = "Which contact asked; left out where the customer did", example = "c-1")
                    @RequestParam(required = false)
                    @Nullable
                    String contact) {
        var kept = visibility.visible(viewer, customerId);
        var said = said(kept, contact);
        var clear = readings.clarity(
                        viewer,
                        kept.customer(),
                        Purpose.PERSONS_REQUEST,
                        said.stream().map(Known::fact))
                .personal();
        // what we know of a person's business is about the person too
        var clarity = new Clarity(clear, kept.customer().profile().kind() == Kind.PERSON);
        return new PersonCopy(
                customerId,
                contact,
                clock.now(),
                said.stream().map(known -> FactView.of(known, clarity)).toList(),
                contact == null ? matters.about(customerId) : Map.of());
    }

    private List<Known> said(KeptCustomer kept, @Nullable String contact) {
        return customers.timeline(kept).changes().stream()
                .flatMap(change -> change.facts().stream().map(fact -> new Known(fact, change)))
                .filter(known -> contact == null
                        || (known.fact().field().part() == Part.CONTACTS
                                && contact.equals(known.fact().item())))
                .toList();
    }

    /** All that is kept of a person. */
    record PersonCopy(
            String customerId,
            @Schema(example = "c-1") @Nullable String contact,
            Instant takenAt,
            List<FactView> facts,

            @Schema(description = "Visits, tasks, requests and so on, by their kinds")
            Map<String, List<Matter>> matters) {}
}
