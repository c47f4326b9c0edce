package dev.customerwatch.credit.limitation.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.limitation.Demand;
import dev.customerwatch.credit.limitation.Demands;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that customers were asked to pay. */
@RestController
@RequestMapping("/accounts/{customerId}/demands")
@Tag(name = "collection")
@ApiResponse(responseCode = "404", description = "No account that you may see")
class DemandController {

    private static final String DEMAND = """
            {"kind": "LETTER", "on": "2026-03-02", "note": "Registered letter RR123456785CN"}""";

    private final Demands demands;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    DemandController(Demands demands, VisibleAccounts accounts, BusinessClock clock, BusinessCalendar calendar) {
        this.demands = demands;
        this.accounts = accounts;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * A demand.
     *
     * @param invoiceIds all that was due where it is left out
     */
    record DemandBody(
            Demand.@NotNull Kind kind,
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 100) String> invoiceIds,
            @NotBlank @Size(max = 500) String note) {}

    /**
     * A customer's demands.
     *
     * @param items by their day
     */
    record OfCustomer(List<Demand> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record a demand to pay, which starts the limitation of what was due anew",
            description = "With what proves it; of some invoices or of all that was due.")
    @ApiResponse(responseCode = "201", description = "The demand; the same again for the same key")
    Demand add(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(DEMAND)))
                    @Valid
                    @RequestBody
                    DemandBody body) {
        accounts.find(viewer, customerId);
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        if (body.on().isAfter(calendar.dateOf(now))) {
            throw CommonProblems.invalidValue("on", body.on(), "a demand is recorded when it was made");
        }
        var demand = new Demand(
                Uuids.next(),
                customerId,
                body.kind(),
                body.on(),
                Objects.requireNonNullElse(body.invoiceIds(), List.of()),
                body.note(),
                viewer.subject(),
                now);
        return switch (demands.add(demand, RequestKeys.of(viewer, key, body))) {
            case Demands.Adding.Added added -> added.demand();
            case Demands.Adding.KeyReused reused -> throw RequestKeys.reused(key);
        };
    }

    @GetMapping
    @Operation(summary = "The demands that a customer got")
    @ApiResponse(responseCode = "200", description = "Demands, by their day")
    OfCustomer list(Viewer viewer, @PathVariable String customerId) {
        accounts.find(viewer, customerId);
        return new OfCustomer(demands.of(customerId));
    }
}
