package dev.customerwatch.credit.file.web;

import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.file.Rating;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rates customers and reviews their limits. */
@RestController
@Tag(name = "credit files")
class CreditFileController {

    private static final String RATE = """
            {"rating": "BB", "reason": "Over its limit twice within a week"}""";
    private static final String REVIEW = """
            {"finding": "Limit kept: paid everything in January", "nextOn": "2027-01-05"}""";

    private final VisibleFiles visible;
    private final CreditFiles files;

    CreditFileController(VisibleFiles visible, CreditFiles files) {
        this.visible = visible;
        this.files = files;
    }

    record RateBody(
            @NotNull Rating rating,
            @NotBlank @Size(max = 500) String reason) {}

    record ReviewBody(
            @NotBlank @Size(max = 500) String finding,
            @Nullable LocalDate nextOn) {}

    record Place(String customerId) {}

    /**
     * A customer whose limit is to be looked at again.
     *
     * @param rating absent where nobody has rated the customer
     */
    record DueReview(String customerId, @Nullable Rating rating, FileView.Due review) {

        static DueReview of(CreditFile file) {
            return new DueReview(
                    file.customerId(), file.rated().map(Rated::rating).orElse(null), FileView.due(file));
        }
    }

    @GetMapping("/accounts/{customerId}/credit-file")
    @Operation(summary = "A customer's credit file: rating, conditions, when the limit is reviewed and why")
    @ApiResponse(responseCode = "200", description = "The file; its ETag is needed to change it")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    ResponseEntity<FileView> read(Viewer viewer, @PathVariable String customerId) {
        return visible.read(viewer, customerId);
    }

    @PutMapping("/accounts/{customerId}/rating")
    @Operation(
            summary = "Rate a customer, AAA to D",
            description = "The rating says what to do with the trade; another rating makes a limit review due.")
    @ApiResponse(responseCode = "200", description = "The credit file")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "The file was changed since you read it")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<FileView> rate(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(RATE)))
                    @Valid
                    @RequestBody
                    RateBody body) {
        return visible.change(viewer, customerId, ifMatch, (file, at) -> {
            var rated = new Rated(body.rating(), body.reason(), viewer.subject(), at.now());
            return file.rated(rated, at.today());
        });
    }

    @PostMapping("/accounts/{customerId}/limit-reviews")
    @Operation(
            summary = "Record a limit review: nothing is due any more until the next date or fact",
            description = "Another limit is put in force by itself, with its reason.")
    @ApiResponse(responseCode = "200", description = "The credit file")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "The file was changed since you read it")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<FileView> review(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(REVIEW)))
                    @Valid
                    @RequestBody
                    ReviewBody body) {
        return visible.change(viewer, customerId, ifMatch, (file, at) -> {
            var next = body.nextOn();
            if (next != null && !next.isAfter(at.today())) {
                throw CommonProblems.invalidValue("nextOn", next, "the next review must be after " + at.today());
            }
            return file.reviewed(body.finding(), viewer.subject(), at.now(), next);
        });
    }

    @GetMapping("/limit-reviews")
    @Operation(summary = "Customers whose limit is to be reviewed now, and why")
    @ApiResponse(responseCode = "200", description = "Customers")
    Page<DueReview> due(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> files.due(after == null ? null : after.customerId(), most),
                        file -> new Place(file.customerId()))
                .map(DueReview::of);
    }
}
