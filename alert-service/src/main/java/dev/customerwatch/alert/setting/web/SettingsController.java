package dev.customerwatch.alert.setting.web;

import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.setting.CompanySetting;
import dev.customerwatch.alert.setting.CompanySetting.Outcome;
import dev.customerwatch.alert.setting.Content;
import dev.customerwatch.alert.setting.Setting;
import dev.customerwatch.alert.setting.mongo.CompanySettings;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's calendar and the policies of the lost-customer and the overdue rule over HTTP; a change names the version that it is based on. */
@RestController
@RequestMapping("/settings")
class SettingsController {

    static final ProblemType IN_THE_PAST = new ProblemType("effective-in-the-past", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType INVALID = new ProblemType("invalid-setting", HttpStatus.UNPROCESSABLE_CONTENT);

    private static final Logger LOG = LoggerFactory.getLogger(SettingsController.class);

    private final CompanySettings settings;
    private final Supplier<Moment> clock;

    SettingsController(CompanySettings settings, Supplier<Moment> clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @Operation(summary = "Days off and make-up workdays beside the weekends")
    ResponseEntity<SettingView> calendar() {
        return answer(settings.find(Setting.CALENDAR));
    }

    @PutMapping("/calendar")
    @Operation(
            summary = "Set days off and make-up workdays",
            description =
                    "In force from an instant on, never in the past. Blocks of three and more days off are no silence.")
    ResponseEntity<SettingView> setCalendar(
            Viewer viewer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid SettingRequests.SetCalendar request) {
        return set(viewer, ifMatch, request.content(), request.effectiveFrom());
    }

    @GetMapping("/lost-customer")
    @Operation(summary = "Policy days and seasonal pause of the lost-customer rule")
    ResponseEntity<SettingView> lostPolicy() {
        return answer(settings.find(Setting.LOST_POLICY));
    }

    @PutMapping("/lost-customer")
    @Operation(
            summary = "Set policy days and seasonal pause of the lost-customer rule",
            description =
                    "In force from an instant on, never in the past; silent customers are judged anew then. Whatever is"
                            + " set, a customer of attitude NONE is worth an INFO at most.")
    ResponseEntity<SettingView> setLostPolicy(
            Viewer viewer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid SettingRequests.SetLostPolicy request) {
        return set(viewer, ifMatch, request.content(), request.effectiveFrom());
    }

    @GetMapping("/overdue")
    @Operation(summary = "Dust floor, ages and ceilings of the overdue rule")
    ResponseEntity<SettingView> overduePolicy() {
        return answer(settings.find(Setting.OVERDUE_POLICY));
    }

    @PutMapping("/overdue")
    @Operation(
            summary = "Set dust floor, ages and ceilings of the overdue rule",
            description = "In force from an instant on, never in the past; what is overdue is judged anew then.")
    ResponseEntity<SettingView> setOverduePolicy(
            Viewer viewer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid SettingRequests.SetOverduePolicy request) {
        return set(viewer, ifMatch, request.content(), request.effectiveFrom());
    }

    private ResponseEntity<SettingView> set(
            Viewer viewer, @Nullable String ifMatch, Content content, @Nullable Instant from) {
        var basedOn = ETags.required(ifMatch);
        var now = clock.get().business().truncatedTo(ChronoUnit.MILLIS);
        var effective = from == null ? now : from.truncatedTo(ChronoUnit.MILLIS);
        return switch (settings.set(content, effective, basedOn, viewer.subject(), now)) {
            case Outcome.Accepted accepted -> {
                LOG.info("set setting={} by={} from={}", content.setting(), viewer.subject(), effective);
                yield answer(accepted.setting());
            }
            case Outcome.Stale stale -> throw ETags.stale(stale.current());
            case Outcome.InThePast past ->
                throw new Refusal(
                        IN_THE_PAST,
                        Map.of("field", "effectiveFrom", "value", past.effectiveFrom(), "now", past.now()));
            case Outcome.Contradiction it ->
                throw new Refusal(
                        INVALID,
                        Map.of(
                                "field",
                                it.objection().field(),
                                "value",
                                it.objection().value()));
        };
    }

    private static ResponseEntity<SettingView> answer(CompanySetting setting) {
        return ResponseEntity.ok().eTag(ETags.of(setting.number())).body(SettingView.of(setting));
    }
}
