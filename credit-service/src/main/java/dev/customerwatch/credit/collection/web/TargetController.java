package dev.customerwatch.credit.collection.web;

import dev.customerwatch.credit.collection.Target;
import dev.customerwatch.credit.collection.Target.Scope;
import dev.customerwatch.credit.collection.Targets;
import dev.customerwatch.credit.collection.Targets.Setting;
import dev.customerwatch.credit.collection.Targets.Versioned;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets what is to be collected in a month 回款目标. */
@RestController
@RequestMapping("/receivables/targets/{month}/{scope}/{name}/{currency}")
@Tag(name = "collection")
class TargetController {

    private static final String TARGET = """
            {"amount": {"amount": "120000.00", "currency": "CNY"}}""";

    private final Targets targets;
    private final BusinessClock clock;

    TargetController(Targets targets, BusinessClock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    record TargetBody(@NotNull Money amount) {}

    @GetMapping
    @Operation(summary = "The target of an account owner, a region, or of the company (named ALL)")
    @ApiResponse(responseCode = "200", description = "The target; its ETag is needed to set another")
    @ApiResponse(responseCode = "404", description = "None is set: If-Match \"0\" sets the first")
    ResponseEntity<Target> read(
            @PathVariable YearMonth month,
            @PathVariable Scope scope,
            @PathVariable String name,
            @PathVariable String currency) {
        var key = key(month, scope, name, currency);
        return targets.find(key).map(TargetController::shown).orElseThrow(() -> CommonProblems.notFound("name", name));
    }

    @PutMapping
    @Operation(summary = "Set a target, the first or another")
    @ApiResponse(responseCode = "200", description = "The target")
    @ApiResponse(responseCode = "412", description = "It was set since you read it")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<Target> set(
            Viewer viewer,
            @PathVariable YearMonth month,
            @PathVariable Scope scope,
            @PathVariable String name,
            @PathVariable String currency,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(TARGET)))
                    @Valid
                    @RequestBody
                    TargetBody body) {
        var key = key(month, scope, name, currency);
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var target = Field.read("amount", body.amount(), amount -> new Target(key, amount, viewer.subject(), now));
        return switch (targets.set(target, ETags.required(ifMatch))) {
            case Setting.Set set -> shown(set.after());
            case Setting.Stale stale -> throw ETags.stale(stale.current());
        };
    }

    private static Target.Key key(YearMonth month, Scope scope, String name, String currency) {
        var code = Field.read("currency", currency, Money::currency).getCurrencyCode();
        return Field.read("name", name, it -> new Target.Key(month, scope, it, code));
    }

    private static ResponseEntity<Target> shown(Versioned found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(found.target());
    }
}
