package dev.customerwatch.local.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final Place PLACE = new Place("history.csv", 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2025-07-05T10:00,c,SALE,12.50,2; ORDER; 2025-07-05T09:00:00Z; 12.50; 2",
                "1,2025-01-05T10:00,c,SALE,\"1,234.5\",2; ORDER; 2025-01-05T10:00:00Z; 1234.50; 2",
                "1,2025-01-05T10:00,c,SALE,-12.50,-2; RETURN; 2025-01-05T10:00:00Z; 12.50; 2",
                "1,2025-01-05T10:00,c,CREDIT,-12.50,-2; RETURN; 2025-01-05T10:00:00Z; 12.50; 2",
                "1,2025-01-05T10:00,c,CREDIT,12.50,2; RETURN; 2025-01-05T10:00:00Z; 12.50; 2",
                "1,2025-01-05T10:00,c,SALE,12,0; ORDER; 2025-01-05T10:00:00Z; 12.00; ",
                "1,2025-01-05T10:00,c,SALE,12,; ORDER; 2025-01-05T10:00:00Z; 12.00; "
            })
    void readsARow(String line, String kind, String at, String net, Integer quantity) throws IOException {
        var row = read(line, Mappings.seeded());

        assertThat(row)
                .extracting(Row::kind, Row::at, Row::net, Row::quantity)
                .containsExactly(kind, at, net, quantity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,2025-01-05T10:00,c,SALE; line; WRONG_NUMBER_OF_FIELDS",
                "1,2025-01-05T10:00,c,SALE,1,2,3; line; WRONG_NUMBER_OF_FIELDS",
                ",2025-01-05T10:00,c,SALE,1.00,2; number; MISSING",
                "1,2025-01-05T10:00,,SALE,1.00,2; customer; MISSING",
                "1,05.01.2025,c,SALE,1.00,2; time; NOT_A_TIME",
                "1,2025-02-30T10:00,c,SALE,1.00,2; time; NOT_A_TIME",
                "1,2025-01-05T10:00,c,GIFT,1.00,2; kind; UNKNOWN_KIND",
                "1,2025-01-05T10:00,c,SALE,12a,2; amount; NOT_AN_AMOUNT",
                "1,2025-01-05T10:00,c,SALE,\"1,23\",2; amount; NOT_AN_AMOUNT",
                "1,2025-01-05T10:00,c,SALE,1.005,2; amount; TOO_MANY_DECIMALS",
                "1,2025-01-05T10:00,c,SALE,0.00,2; amount; ZERO_AMOUNT",
                "1,2025-01-05T10:00,c,SALE,1.00,many; quantity; NOT_A_QUANTITY"
            })
    void namesTheFieldAndTheReason(String line, String field, String reason) {
        var unfit = catchThrowableOfType(UnfitField.class, () -> read(line, Mappings.seeded()));

        assertThat(unfit.at(PLACE))
                .extracting(Rejection::field, Rejection::reason)
                .containsExactly(field, reason);
    }

    @ParameterizedTest
    @CsvSource({"net, 100.00, 13.00", "gross, 88.50, 11.50"})
    void knowsWhetherAmountsContainTax(String amounts, String net, String tax) throws IOException {
        var mapping = Mappings.seeded("amounts=" + amounts, "tax-rate=0.13");

        var row = read("1,2025-01-05T10:00,c,SALE,100.00,2", mapping);

        assertThat(row.net()).isEqualTo(net);
        assertThat(row.tax()).isEqualTo(tax);
    }

    @Test
    void aDateAloneIsItsNoon() throws IOException {
        var row = read("1,05.01.2025,c,SALE,1.00,2", Mappings.seeded("date-format=dd.MM.uuuu"));

        assertThat(row.at()).isEqualTo("2025-01-05T12:00:00Z");
    }

    private Row read(String line, Mapping mapping) throws IOException {
        var file = folder.resolve("history.csv");
        Files.writeString(file, SeededHistory.csv(List.of(line)));
        var found = new ArrayList<CSVRecord>();
        new Lines(new HistoryFile(file, UTF_8), mapping).each(bytes -> {}, (read, place) -> found.add(read));
        return new RowReader(mapping).read(found.getFirst(), PLACE);
    }
}
