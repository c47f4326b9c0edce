package dev.customerwatch.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.messaging.Trace;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Personal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParcelController {

    enum Size {
        SMALL,
        LARGE
    }

    record Content(
            @NotBlank String product,
            @NotNull @Positive @Max(999_999) Integer quantity,
            String unitPrice) {}

    record Recipient(
            @Personal @NotBlank @Pattern(regexp = "\\d{6,15}")
            String phone,

            @Personal LocalDate born) {}

    record Weight(int grams) {
        Weight {
            if (grams < 1) {
                throw new IllegalArgumentException("grams must be positive: " + grams);
            }
        }
    }

    record Parcel(
            @NotNull Size size,
            @NotEmpty List<@Valid Content> contents,
            @Valid Recipient recipient,
            Money insured,
            LocalDate shipOn,
            Instant packedAt,
            Weight weight,
            Boolean fragile) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Received(
            String by,
            @Nullable String key,
            @Nullable String hash,
            @Nullable Instant packedAt,
            @Nullable String traceparent) {}

    record Place(int after) {}

    @PostMapping("/parcels")
    @Operation(summary = "Send a parcel")
    ResponseEntity<Received> send(
            Viewer viewer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Parcel parcel) {
        for (var content : parcel.contents()) {
            if (content.unitPrice() != null) {
                Field.read("contents[0].unitPrice", content.unitPrice(), it -> Money.of(it, "CNY"));
            }
        }
        var request = RequestKeys.of(viewer, key, parcel);
        return ResponseEntity.created(URI.create("/parcels/1"))
                .eTag(ETags.of(1))
                .body(new Received(
                        viewer.subject(),
                        request == null ? null : request.key(),
                        request == null ? null : request.bodyHash(),
                        parcel.packedAt(),
                        Trace.current()));
    }

    @GetMapping("/parcels")
    Page<Integer> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Size size,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return Page.read(
                limit,
                cursor,
                Place.class,
                (place, count) -> {
                    var first = place == null ? 0 : place.after();
                    return IntStream.rangeClosed(first + 1, Math.min(5, first + count))
                            .boxed()
                            .toList();
                },
                Place::new);
    }

    @GetMapping("/parcels/{id}")
    Map<String, Object> one(@PathVariable int id, @RequestParam String depth) {
        return Map.of("id", id, "depth", depth);
    }

    @GetMapping("/parcels/latest")
    Viewer latest(Viewer viewer) {
        return viewer;
    }

    @PutMapping("/parcels/{id}")
    ResponseEntity<Void> change(
            @PathVariable int id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        if (ETags.required(ifMatch) != 7) {
            throw ETags.stale(7);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/public")
    Map<String, String> open() {
        return Map.of("open", "yes");
    }
}
