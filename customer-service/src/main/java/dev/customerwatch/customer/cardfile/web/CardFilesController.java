package dev.customerwatch.customer.cardfile.web;

import dev.customerwatch.customer.cardfile.CardColumn;
import dev.customerwatch.customer.cardfile.CardFile;
import dev.customerwatch.customer.cardfile.web.CardFiles.Taken;
import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of cards in, and gives the form for them. */
@RestController
@RequestMapping("/card-files")
@Tag(name = "Card files")
class CardFilesController {

    static final ProblemType UNREADABLE = new ProblemType("card-file-unreadable", HttpStatus.BAD_REQUEST);

    private static final String CSV = "text/csv";
    private static final String EXAMPLE = "Customer code,Name,Kind,Region\nC-1001,江南春机械有限公司,DEALER,JIANGSU\n";
    private static final List<String> FIRST = List.of(
            "C-1001",
            "江南春机械有限公司",
            "ENTERPRISE",
            "JIANGSU",
            "CN",
            "91320100MA1MK5XB22",
            "+86 25 8888 1234",
            "rep1",
            "MEDIUM",
            "C34",
            "10M-50M",
            "B",
            "",
            "HIGH",
            "SERVICE",
            "");

    private final CardFiles files;

    CardFilesController(CardFiles files) {
        this.files = files;
    }

    @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Register and change customers by a CSV file",
            description =
                    "UTF-8, with or without byte order mark, or GB18030; a header line in English or Chinese. A row"
                            + " belongs to the card with its code or else its id, and makes one where there is none; a blank cell"
                            + " says nothing. Each row is taken over wholly or not at all, so the file may be sent again. Cells that a"
                            + " spreadsheet would take for a formula are refused, unless an apostrophe stands in front.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = CSV, examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "200", description = "What became of the rows")
    @ApiResponse(responseCode = "400", description = "No CSV, no text, or a column that no card has: nothing was done")
    Taken take(Viewer viewer, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, @RequestBody byte[] body) {
        try {
            return files.take(viewer.subject(), CardFile.read(body, type.getCharset()));
        } catch (CardFile.Unreadable unreadable) {
            throw new Refusal(
                    UNREADABLE,
                    Map.of(
                            "field",
                            "body",
                            "value",
                            unreadable.found(),
                            "why",
                            String.valueOf(unreadable.getMessage())));
        }
    }

    @GetMapping(path = "/template", produces = CSV)
    @Operation(
            summary = "Get an empty file with one example",
            description = "In Chinese or English, as Accept-Language says; UTF-8 with byte order mark.")
    @ApiResponse(responseCode = "200", description = "The file")
    ResponseEntity<String> template(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var chinese = language != null && language.startsWith("zh");
        var headers = CardColumn.imported().stream()
                .map(column -> column.header(chinese))
                .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"")
                .body(CsvRow.BYTE_ORDER_MARK + CsvRow.of(headers) + CsvRow.of(FIRST));
    }
}
