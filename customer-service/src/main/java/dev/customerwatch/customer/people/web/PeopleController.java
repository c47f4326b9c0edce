package dev.customerwatch.customer.people.web;

import dev.customerwatch.customer.people.web.PeopleBodies.AppointDeputy;
import dev.customerwatch.customer.people.web.PeopleBodies.EndDeputy;
import dev.customerwatch.customer.people.web.PeopleBodies.HandOver;
import dev.customerwatch.customer.people.web.PeopleBodies.HandedOver;
import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.customer.staff.mongo.Deputies;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appoints deputies and hands customers over. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People")
class PeopleController {

    static final ProblemType DEPUTY_THERE = new ProblemType("deputy-there-already", HttpStatus.CONFLICT);

    private final Deputies deputies;
    private final HandOvers handOvers;
    private final BusinessClock clock;

    PeopleController(Deputies deputies, HandOvers handOvers, BusinessClock clock) {
        this.deputies = deputies;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @PostMapping("/deputies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Appoint a deputy for a rep who is away",
            description =
                    "From start to end the deputy sees and changes the rep's customers as the rep does; it ends by"
                            + " itself.")
    @ApiResponse(responseCode = "201", description = "Appointed")
    @ApiResponse(responseCode = "409", description = "Somebody acts for this rep at that time already")
    Deputy appoint(@Valid @RequestBody AppointDeputy asked) {
        var deputy = read(() -> new Deputy(asked.rep(), asked.deputy(), asked.from(), asked.until()));
        deputies.add(deputy).ifPresent(met -> {
            throw new Refusal(
                    DEPUTY_THERE,
                    Map.of("field", "rep", "value", met.rep(), "deputy", met.deputy(), "until", met.until()));
        });
        return deputy;
    }

    @PostMapping("/deputies/ends")
    @Operation(
            summary = "Let a deputy act no longer",
            description = "The rep is back before the end, or somebody else is to act: now and all times to come.")
    @ApiResponse(responseCode = "200", description = "Who acted, acts and will act for the rep")
    @ApiResponse(responseCode = "404", description = "This deputy does not act for the rep, now or later")
    List<Deputy> end(@Valid @RequestBody EndDeputy asked) {
        if (!deputies.end(asked.rep(), asked.deputy(), clock.now())) {
            throw CommonProblems.notFound("deputy", asked.deputy());
        }
        return deputies.of(asked.rep());
    }

    @GetMapping("/deputies")
    @Operation(summary = "List who acted, acts and will act for a rep")
    @ApiResponse(responseCode = "200", description = "The deputies")
    List<Deputy> list(@RequestParam String rep) {
        return deputies.of(rep);
    }

    @PostMapping("/hand-overs")
    @Operation(
            summary = "Hand all customers of a rep over to another",
            description = "In one act. After a failure it may be asked again: it goes on with the rest.")
    @ApiResponse(responseCode = "200", description = "How many were handed over now")
    HandedOver handOver(Viewer viewer, @Valid @RequestBody HandOver asked) {
        if (asked.from().equals(asked.to())) {
            throw CommonProblems.invalidValue("to", asked.to(), "must be somebody else than from");
        }
        var to = read(() -> Words.user("to", asked.to()));
        return read(() -> handOvers.handOver(viewer.subject(), asked.from(), to));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
