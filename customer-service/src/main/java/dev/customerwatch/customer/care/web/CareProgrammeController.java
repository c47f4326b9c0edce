package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.care.Milestone.Level;
import dev.customerwatch.customer.care.web.CareSettings.GradeCare;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which care and which rewards customers get. */
@RestController
@Tag(name = "Care")
class CareProgrammeController {

    private final CareSettings settings;

    CareProgrammeController(CareSettings settings) {
        this.settings = settings;
    }

    /** The care of each grade, and the levels of reward. */
    record CareProgramme(Map<Grade, GradeCare> byGrade, List<Level> rewards) {}

    @GetMapping(path = "/care-programme", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read which care customers of each grade get, what it costs, and the levels of reward",
            description = "As the settings say.")
    @ApiResponse(responseCode = "200", description = "The programme")
    CareProgramme programme() {
        return new CareProgramme(settings.programme(), settings.levels());
    }
}
