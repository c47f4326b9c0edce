package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.privacy.web.PrivacyBodies.Erase;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases personal data. */
@RestController
@RequestMapping(path = "/customers/{customerId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class ErasureController {

    private final Erasures erasures;
    private final Customers customers;

    ErasureController(Erasures erasures, Customers customers) {
        this.erasures = erasures;
        this.customers = customers;
    }

    @PostMapping("/erasure")
    @Operation(
            summary = "Erase the personal data of a customer",
            description =
                    "Destroys the customer's key: nothing personal can be read again, in no copy. While accounting"
                            + " documents need the data they are restricted instead, and erased by themselves afterwards: until"
                            + " accountsUntil, or of a person as long as the newest order needs them, whichever is later."
                            + " May be repeated.")
    @ApiResponse(responseCode = "200", description = "How far it has come")
    @ApiResponse(responseCode = "404", description = "No such customer")
    ErasureView erase(Viewer viewer, @PathVariable String customerId, @Valid @RequestBody Erase asked) {
        var erased = erasures.erase(viewer.subject(), customerId, asked.reason(), asked.accountsUntil());
        return new ErasureView(
                customerId, erased.keeping().status(), erased.keeping().until());
    }

    @PostMapping("/contacts/{contact}/erasure")
    @Operation(
            summary = "Erase a contact",
            description =
                    "Takes the person off the card and out of its whole history; the customer stays. May be repeated.")
    @ApiResponse(responseCode = "200", description = "How many facts stood on the card until now")
    @ApiResponse(responseCode = "404", description = "No such customer")
    ContactErased eraseContact(Viewer viewer, @PathVariable String customerId, @PathVariable String contact) {
        var read = customers.find(customerId).orElseThrow(() -> CommonProblems.notFound("customerId", customerId));
        return new ContactErased(customerId, contact, erasures.eraseContact(viewer.subject(), read, contact));
    }

    /** A contact of whom nothing personal is left. */
    record ContactErased(String customerId, String contact, int facts) {}

    /** How far the erasure has come. */
    record ErasureView(
            String customerId,
            Keeping.Status status,
            @Nullable Instant until) {}
}
