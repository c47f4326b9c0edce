package dev.customerwatch.customer.staff.web;

import dev.customerwatch.customer.staff.Employment;
import dev.customerwatch.customer.staff.StaffMember;
import dev.customerwatch.customer.staff.mongo.StaffRegister;
import dev.customerwatch.customer.staff.mongo.StaffRegister.KeptMember;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps who works for the company; whoever leaves loses access. */
@RestController
@RequestMapping(path = "/staff/{user}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Staff")
class StaffController {

    private final StaffRegister register;

    StaffController(StaffRegister register) {
        this.register = register;
    }

    /** Somebody's employment, the whole of it. */
    record Employ(
            @Schema(example = "PERMANENT") @NotNull Employment employment,
            @Schema(example = "2024-03-01") @NotNull LocalDate hiredOn,

            @Schema(
                    description = "Regions to which a regional supervisor is bound; left out for all",
                    example = "[\"JIANGSU\"]")
            @Nullable
            Set<@NotNull String> regions,

            @Schema(
                    description = "From then on they have no access; left out where they stay",
                    example = "2026-06-30T10:00:00.000Z")
            @Nullable
            Instant leavesAt) {}

    @PutMapping
    @Operation(
            summary = "Say how somebody is employed, and when they leave",
            description =
                    "The body is the whole employment. From leavesAt on every request of theirs is refused, whatever"
                            + " their token says: at the latest 10 seconds after this call. The same without leavesAt lets them in"
                            + " again. If-Match is needed once something was said of them.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing, and something was said of them before")
    ResponseEntity<StaffMember> save(
            @PathVariable String user,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Employ asked) {
        var member = member(user, asked);
        var known = register.read(member.user());
        var version = known.map(KeptMember::version).orElse(0L);
        if (known.isPresent() && ETags.required(ifMatch) != version) {
            throw ETags.stale(version);
        }
        if (!register.save(member, version)) {
            throw ETags.stale(found(member.user()).version());
        }
        return answer(found(member.user()));
    }

    @GetMapping
    @Operation(summary = "Read how somebody is employed")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "Nothing was said of them")
    ResponseEntity<StaffMember> read(@PathVariable String user) {
        return answer(found(user));
    }

    private KeptMember found(String user) {
        return register.read(user).orElseThrow(() -> CommonProblems.notFound("user", user));
    }

    private static ResponseEntity<StaffMember> answer(KeptMember kept) {
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).body(kept.member());
    }

    private static StaffMember member(String user, Employ asked) {
        try {
            return new StaffMember(
                    user,
                    asked.employment(),
                    asked.hiredOn(),
                    asked.regions() == null ? Set.of() : asked.regions(),
                    asked.leavesAt());
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
