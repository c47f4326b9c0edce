package dev.customerwatch.customer.anomaly.web;

import dev.customerwatch.customer.anomaly.Anomaly;
import dev.customerwatch.customer.anomaly.stream.AnomalyEvents;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anomalies, told to others at once without their words; one that nobody looks into for a day is flagged. */
@RestController
@RequestMapping("/anomalies")
@Tag(name = "Anomalies")
class AnomaliesController
        extends MatterController<Anomaly, AnomaliesController.ReportAnomaly, AnomaliesController.JudgeAnomaly> {

    private final BusinessClock clock;

    AnomaliesController(MatterStores stores, MatterDesks desks, BusinessClock clock) {
        super(desks.openToViewers(
                stores.open(Anomaly.class, "anomalies", Keys.NAMES, Anomaly::fallenDue),
                "anomaly",
                "anomalies",
                anomaly -> AnomalyEvents.of(anomaly, clock.now())));
        this.clock = clock;
    }

    record ReportAnomaly(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever noticed it; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(example = "CLOSED_PREMISES") Anomaly.@NotNull Kind kind,

            @Schema(description = "1 to 2000 characters", example = "The shop is shut and the sign is gone")
            @NotNull
            @Personal
            String what,

            @Schema(description = "Now where it is left out", example = "2026-01-12T10:00:00.000Z") @Nullable
            Instant noticedAt)
            implements Asked {}

    record JudgeAnomaly(
            @Schema(description = "CONFIRMED or UNFOUNDED", example = "CONFIRMED")
            Anomaly.@NotNull Status status,

            @Schema(description = "1 to 2000 characters", example = "They moved across the street") @Nullable @Personal
            String finding) {}

    @Override
    protected Anomaly made(String id, String rep, ReportAnomaly asked) {
        var now = clock.now();
        var at = asked.noticedAt() == null ? now : asked.noticedAt();
        return Anomaly.noticed(id, asked.customerId(), rep, asked.kind(), at, asked.what(), now);
    }

    @Override
    protected Ruling<Anomaly> changed(Anomaly before, JudgeAnomaly asked) {
        return before.judged(asked.status(), asked.finding());
    }
}
