package dev.customerwatch.customer.dayplan.web;

import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.dayplan.DayPlan;
import dev.customerwatch.customer.dayplan.mongo.DayPlans;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans whom a rep visits on a day: off site, they see only these cards in clear. */
@RestController
@RequestMapping(path = "/day-plans/{rep}/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Visits")
class DayPlansController {

    private final DayPlans plans;
    private final Visibility visibility;

    DayPlansController(DayPlans plans, Visibility visibility) {
        this.plans = plans;
        this.visibility = visibility;
    }

    /** The customers of the day, in the order of the visits. */
    record PlanDay(
            @Schema(example = "[\"019b8bab-0680-70f6-b1ca-1ddba8db3bcf\"]") @NotNull @Size(max = 50)
            List<@NotNull String> customers) {}

    @PutMapping
    @Operation(
            summary = "Say whom a rep visits on a day",
            description = "The body is the whole plan of the day, of 50 customers at most.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "404", description = "No such customer")
    DayPlan plan(
            Viewer viewer, @PathVariable String rep, @PathVariable LocalDate day, @Valid @RequestBody PlanDay asked) {
        asked.customers().forEach(customerId -> visibility.visible(viewer, customerId));
        var plan = new DayPlan(rep, day, asked.customers());
        plans.save(plan);
        return plan;
    }

    @GetMapping
    @Operation(summary = "Read whom a rep visits on a day", description = "Reps read their own days.")
    @ApiResponse(responseCode = "200", description = "The plan; without customers where nothing is planned")
    @ApiResponse(responseCode = "404", description = "Another rep's day")
    DayPlan read(Viewer viewer, @PathVariable String rep, @PathVariable LocalDate day) {
        if (!viewer.maySee(rep)) {
            throw CommonProblems.notFound("rep", rep);
        }
        return plans.of(rep, day);
    }
}
