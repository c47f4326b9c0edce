package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.privacy.PersonRequest;
import dev.customerwatch.customer.privacy.PersonRequest.Answer;
import dev.customerwatch.customer.privacy.mongo.PersonRequests;
import dev.customerwatch.customer.privacy.web.PrivacyBodies.AnswerRequest;
import dev.customerwatch.customer.privacy.web.PrivacyBodies.ReceiveRequest;
import dev.customerwatch.customer.privacy.web.PrivacyBodies.RequestView;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what persons ask about their own data, until it is answered in time. */
@RestController
@RequestMapping(path = "/person-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class PersonRequestsController {

    private final PersonRequests requests;
    private final Customers customers;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    PersonRequestsController(
            PersonRequests requests, Customers customers, CustomerSettings settings, BusinessClock clock) {
        this.requests = requests;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Record what a person asked about their data",
            description = "It is due after 15 working days, or as the settings say.")
    @ApiResponse(responseCode = "201", description = "Recorded, with the day on which it is due")
    @ApiResponse(responseCode = "404", description = "No such customer")
    ResponseEntity<RequestView> receive(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody ReceiveRequest asked) {
        if (customers.find(asked.customerId()).isEmpty()) {
            throw CommonProblems.notFound("customerId", asked.customerId());
        }
        var due = settings.workingDays().after(today(), settings.answerWithin());
        var request = requests.add(
                        RequestKeys.of(viewer, idempotencyKey, asked),
                        () -> new PersonRequest(
                                Uuids.next(),
                                asked.customerId(),
                                asked.contact(),
                                asked.kind(),
                                clock.now(),
                                due,
                                null))
                .orElseThrow(() -> RequestKeys.reused(idempotencyKey));
        return ResponseEntity.created(URI.create("/person-requests/" + request.requestId()))
                .body(RequestView.of(request, today()));
    }

    @GetMapping
    @Operation(summary = "List what persons asked", description = "Those due first at the top.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<RequestView> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> requests.list(open, after == null ? null : after.due(), most),
                        last -> new Position(PersonRequests.due(last)))
                .map(request -> RequestView.of(request, today()));
    }

    @PutMapping("/{requestId}/answer")
    @Operation(
            summary = "Say how a request was answered",
            description = "The copy itself is /customers/{id}/copy; deleting is"
                    + " /customers/{id}/erasure, or that of a contact.")
    @ApiResponse(responseCode = "200", description = "Answered")
    @ApiResponse(responseCode = "404", description = "No such request")
    @ApiResponse(responseCode = "409", description = "It was answered already")
    RequestView answer(Viewer viewer, @PathVariable String requestId, @Valid @RequestBody AnswerRequest asked) {
        var answer = new Answer(asked.granted(), asked.text(), viewer.subject(), clock.now());
        if (!requests.answer(requestId, answer)) {
            var found = requests.find(requestId);
            throw found.isPresent()
                    ? PrivacyProblems.answeredAlready(requestId)
                    : CommonProblems.notFound("requestId", requestId);
        }
        return RequestView.of(requests.find(requestId).orElseThrow(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), settings.zone());
    }

    /** Where a page ended. */
    record Position(String due) {}
}
