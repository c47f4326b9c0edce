package dev.customerwatch.local.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final String GOOD = SeededHistory.csv(List.of("1,2025-01-05T10:00,江南春,SALE,12.50,2"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsBothEncodingsPlainAndPacked(String charset) throws IOException {
        var bytes = GOOD.getBytes(Charset.forName(charset));
        var mapping = Mappings.seeded("charset=" + charset);

        assertThat(customers(write(bytes), mapping)).containsExactly("江南春");
        assertThat(customers(write(packed(bytes)), mapping)).containsExactly("江南春");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(customers(write(("\uFEFF" + GOOD).getBytes(UTF_8)), Mappings.seeded("charset=GB18030")))
                .containsExactly("江南春");
    }

    @Test
    void saysOnWhichLineARowBegins() throws IOException {
        var csv = SeededHistory.csv(
                List.of("1,2025-01-05T10:00,\"two\nlines\",SALE,12.50,2", "", "2,2025-01-05T10:00,b,SALE,1.00,1"));
        var places = new ArrayList<Long>();

        new Lines(new HistoryFile(write(csv.getBytes(UTF_8)), UTF_8), Mappings.seeded())
                .each(bytes -> {}, (line, place) -> places.add(place.line()));

        assertThat(places.getFirst()).isEqualTo(2);
        assertThat(places).hasSize(2);
    }

    @Test
    void refusesAForeignEncodingAndSaysWhichToTry() throws IOException {
        var file = write(GOOD.getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(() -> customers(file, Mappings.seeded()))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("charset=GB18030");
    }

    @Test
    void refusesAPackedFileThatIsCutOff() throws IOException {
        var whole = packed(SeededHistory.csv(new SeededHistory(1, 20).lines()).getBytes(UTF_8));
        var file = write(Arrays.copyOf(whole, whole.length - 100));

        assertThatThrownBy(() -> customers(file, Mappings.seeded())).isInstanceOf(CannotImport.class);
    }

    @Test
    void refusesAFileThatLacksAColumnAndSaysWhatItHas() throws IOException {
        var file = write(GOOD.getBytes(UTF_8));

        assertThatThrownBy(() -> customers(file, Mappings.seeded("column.amount=sum")))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("sum")
                .hasMessageContaining("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/uuuu", "uuuu-MM-dd"})
    void refusesAFileWhoseTimesAreWrittenOtherwise(String format) throws IOException {
        var file = write(GOOD.getBytes(UTF_8));

        assertThatThrownBy(() -> customers(file, Mappings.seeded("date-format=" + format)))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("date-format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no;when;client;type;value;pieces\n", "no,when,client,type,value,pieces\n1,\"2"})
    void refusesWhatIsNoSuchTable(String csv) throws IOException {
        var file = write(csv.getBytes(UTF_8));

        assertThatThrownBy(() -> customers(file, Mappings.seeded())).isInstanceOf(CannotImport.class);
    }

    private static List<String> customers(Path file, Mapping mapping) {
        var lines = new Lines(new HistoryFile(file, mapping.charset()), mapping);
        lines.check();
        var customers = new ArrayList<String>();
        lines.each(bytes -> {}, (CSVRecord line, Place place) -> customers.add(line.get("client")));
        return customers;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("history.csv"), bytes);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
