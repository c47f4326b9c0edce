package dev.customerwatch.customer.supervision.web;

import dev.customerwatch.customer.supervision.RepReview;
import dev.customerwatch.customer.supervision.RepView;
import dev.customerwatch.customer.supervision.mongo.RepReviews;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a supervisor how a rep does, and keeps what the month's review found. */
@RestController
@RequestMapping(path = "/supervision/reps/{rep}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Supervision")
class SupervisionController {

    private static final int MOST = 36;

    private final Looking looking;
    private final Reviewing reviewing;
    private final RepReviews reviews;
    private final BusinessClock clock;

    SupervisionController(Looking looking, Reviewing reviewing, RepReviews reviews, BusinessClock clock) {
        this.looking = looking;
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.clock = clock;
    }

    record ReviewRep(
            @Schema(description = "1 to 2000 characters, no personal data", example = "Two key customers not seen")
            @NotNull
            String findings,

            @Schema(description = "Customers of the rep that are visited at another interval from now on") @NotNull
            List<@Valid @NotNull RoutePart> routes) {}

    record RoutePart(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "1 to 366; left out: as the grade says", example = "7") @Nullable
            Integer everyDays) {}

    @GetMapping
    @Operation(
            summary = "See how a rep does today",
            description = "Cards not reviewed this week and their completeness, yesterday's trade, the month's sales"
                    + " and collections, what is overdue, visits done and due.")
    @ApiResponse(responseCode = "200", description = "The rep; all 0 where nobody is in their charge")
    RepView see(Viewer viewer, @PathVariable String rep) {
        return looking.at(viewer, rep, clock.now());
    }

    @PutMapping("/reviews/{month}")
    @Operation(
            summary = "Review a rep at the end of a month or quarter",
            description = "With what was seen then. Visits are planned by the new routes from now on.")
    @ApiResponse(responseCode = "200", description = "Kept; once more replaces it")
    @ApiResponse(
            responseCode = "400",
            description = "A route of somebody who is no customer of the rep: nothing was kept")
    RepReview review(
            Viewer viewer,
            @PathVariable String rep,
            @PathVariable YearMonth month,
            @Valid @RequestBody ReviewRep asked) {
        return reviewing.keep(rep, month, viewer, asked);
    }

    @GetMapping("/reviews")
    @Operation(summary = "Read the reviews of a rep")
    @ApiResponse(responseCode = "200", description = "At most 36, the newest first")
    List<RepReview> reviews(@PathVariable String rep) {
        return reviews.of(rep, MOST);
    }
}
