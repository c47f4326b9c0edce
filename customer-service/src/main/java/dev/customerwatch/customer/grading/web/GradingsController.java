package dev.customerwatch.customer.grading.web;

import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.grading.GradingRun;
import dev.customerwatch.customer.grading.mongo.Gradings;
import dev.customerwatch.customer.grading.mongo.Gradings.Place;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Grades customers on demand, and shows what gradings found. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Gradings")
class GradingsController {

    private static final int MOST = 50;

    private final GradeAll grading;
    private final Gradings gradings;
    private final Customers customers;
    private final Visibility visibility;

    GradingsController(GradeAll grading, Gradings gradings, Customers customers, Visibility visibility) {
        this.grading = grading;
        this.gradings = gradings;
        this.customers = customers;
        this.visibility = visibility;
    }

    @PostMapping("/gradings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Grade all customers who bought in the last months",
            description = "As it is done every month: KEY is the top that makes 80 % of the profit, however many that"
                    + " are; ABC by revenue and by profit beside it. Parts of profit that nobody recorded are named.")
    @ApiResponse(responseCode = "201", description = "What the grading came to")
    GradingRun grade(Viewer viewer) {
        return grading.run(viewer.subject());
    }

    @GetMapping("/gradings")
    @Operation(summary = "List the newest gradings")
    @ApiResponse(responseCode = "200", description = "At most 50, the newest first")
    List<GradingRun> runs() {
        return gradings.runs(MOST);
    }

    @GetMapping("/gradings/potential")
    @Operation(
            summary = "List customers of class C with potential, as the newest grading found them",
            description = "Those who are highly interested, or buy more than half of what they need elsewhere; of the"
                    + " customers that you may see.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<Place> potential(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = Page.read(
                limit,
                cursor,
                Position.class,
                (after, most) -> gradings.last()
                        .map(run ->
                                gradings.withPotential(run.runId(), after == null ? null : after.customerId(), most))
                        .orElseGet(List::of),
                last -> new Position(last.graded().customerId()));
        return new Page<>(
                page.items().stream().filter(place -> sees(viewer, place)).toList(), page.next());
    }

    private boolean sees(Viewer viewer, Place place) {
        return customers
                .find(place.graded().customerId())
                .filter(kept -> visibility.maySee(viewer, kept.customer()))
                .isPresent();
    }

    @GetMapping("/customers/{customerId}/gradings")
    @Operation(summary = "Read how a customer was graded over time")
    @ApiResponse(responseCode = "200", description = "At most 50, the newest first")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    List<Place> history(Viewer viewer, @PathVariable String customerId) {
        visibility.visible(viewer, customerId);
        return gradings.of(customerId, MOST);
    }

    /** Where a page ended. */
    record Position(String customerId) {}
}
