package dev.customerwatch.customer.matter.web;

import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A kind of matters over HTTP: filed, listed, read and changed.
 *
 * @param <T> the matter, with the keys {@code rep}, {@code status} and {@code flagged}
 * @param <F> body that files one
 * @param <C> body that changes one
 */
public abstract class MatterController<T extends Matter, F extends MatterController.Asked, C> {

    private final MatterDesk<T> desk;

    protected MatterController(MatterDesk<T> desk) {
        this.desk = desk;
    }

    /** What every body that files a matter says. */
    public interface Asked {

        String customerId();

        /** User name of whoever is in charge of it; null: whoever files it. */
        @Nullable
        String rep();
    }

    /** The new matter. */
    protected abstract T made(String id, String rep, F asked);

    /** What becomes of it. */
    protected abstract Ruling<T> changed(T before, C asked);

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "File one", description = "Words in it are sealed in the store with the customer's key.")
    @ApiResponse(responseCode = "201", description = "Filed; Location names it")
    @ApiResponse(responseCode = "404", description = "No such customer, or not one of yours")
    ResponseEntity<T> file(
            Viewer viewer,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody F asked) {
        var named = asked.rep();
        var rep = named == null ? viewer.subject() : named;
        return desk.file(viewer, idempotencyKey, asked, asked.customerId(), id -> made(id, rep, asked));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List them", description = "All filters that are given hold together. The newest first.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<T> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "true: those that stand still or are late")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean flagged,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("customerId", customerId);
        wanted.put("rep", rep);
        wanted.put("status", status);
        wanted.put("flagged", Boolean.TRUE.equals(flagged) ? true : null);
        return desk.list(viewer, wanted, limit, cursor);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read one")
    @ApiResponse(responseCode = "200", description = "It, with its ETag")
    @ApiResponse(responseCode = "404", description = "None with this id, or not of one of your customers")
    ResponseEntity<T> read(Viewer viewer, @PathVariable String id) {
        return desk.show(viewer, id);
    }

    @PutMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change one")
    @ApiResponse(responseCode = "200", description = "It, as it is now")
    @ApiResponse(responseCode = "404", description = "None with this id, or not of one of your customers")
    @ApiResponse(responseCode = "409", description = "It has ended")
    @ApiResponse(responseCode = "412", description = "Somebody else changed it; read it again")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<T> change(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody C asked) {
        return desk.change(viewer, id, ifMatch, before -> changed(before, asked));
    }
}
