package dev.customerwatch.customer.cardfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.export.CsvRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String FILE = "客户编码,客户名称,客户类型\r\nK-1,江南春𠮷,经销商\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8, false, ", "UTF-8, true, ", "GB18030, false, ", "GB18030, false, GB18030", "UTF-8, false, UTF-8"
    })
    void readsEveryEncoding(String written, boolean marked, String named) throws CardFile.Unreadable {
        var bytes = ((marked ? CsvRow.BYTE_ORDER_MARK : "") + FILE).getBytes(Charset.forName(written));

        var file = CardFile.read(bytes, named == null ? null : Charset.forName(named));

        assertThat(file.rejected()).isEmpty();
        var profile = file.rows().getFirst().over(null);
        assertThat(profile).isEqualTo(new Profile("K-1", "江南春𠮷", Kind.DEALER, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NO_CODE_AND_NO_ID",
                "Name,Kind | NO_CODE_AND_NO_ID",
                "Customer code,Shoe size | UNKNOWN_COLUMN",
                "Customer code,Name,客户名称 | COLUMN_TWICE",
                "Customer code,Customer code | COLUMN_TWICE",
                "'Customer code,Name~K-1,\"open' | NO_CSV"
            })
    void aFileThatIsNoneIsRefusedAsAWhole(String text, String why) {
        var bytes = text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CardFile.read(bytes, null))
                .isInstanceOf(CardFile.Unreadable.class)
                .hasMessage(why);
    }

    @Test
    void bytesThatAreNoTextAreRefusedAsAWhole() {
        var bytes = FILE.getBytes(GB18030);

        assertThatThrownBy(() -> CardFile.read(bytes, StandardCharsets.UTF_8)).hasMessage("NO_TEXT");
        assertThatThrownBy(() -> CardFile.read(new byte[] {(byte) 0xff, 0x20}, null))
                .hasMessage("NO_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(A1)", "+cmd", "-2+3+cmd|' /C calc'!A0", "=HYPERLINK(0)"})
    void aFormulaStopsItsOwnRow(String cell) throws CardFile.Unreadable {
        var text = "Customer code,Region\r\nK-1,\"" + cell + "\"\r\nK-2,EAST\r\n";

        var file = CardFile.read(text.getBytes(StandardCharsets.UTF_8), null);

        assertThat(file.rows()).extracting(CardRow::line).containsExactly(3L);
        assertThat(file.rejected()).containsExactly(new RejectedRow(0, 2, "Region", "FORMULA", cell));
    }

    @Test
    void whatIsFoundInANameOrNumberIsNotRepeated() throws CardFile.Unreadable {
        var text = "Customer code,Name,Telephone\r\nK-1,=王小明,1\r\nK-2,王小明,=138\r\n";

        var file = CardFile.read(text.getBytes(StandardCharsets.UTF_8), null);

        assertThat(file.rejected())
                .containsExactly(
                        new RejectedRow(0, 2, "Name", "FORMULA", null),
                        new RejectedRow(1, 3, "Telephone", "FORMULA", null));
    }

    /** What an export writes, an import reads as it was, whatever characters it is made of. */
    @Test
    void whatIsWrittenReadsBackAsItWas() throws CardFile.Unreadable {
        var parts = List.of("=", "+", "-", "@", "'", "\"", ",", "\n", "王", "a", "😀", " ");
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var at = 0; at < 1 + random.nextInt(6); at++) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            var region = text.toString().strip();
            var csv = CsvRow.of(List.of("Customer code", "Region")) + CsvRow.of(List.of("K-1", region));

            var read = CardFile.read(csv.getBytes(StandardCharsets.UTF_8), null);

            assertThat(read.rejected()).as("seed %d", seed).isEmpty();
            var cell = read.rows().getFirst().cell(CardColumn.REGION);
            assertThat(cell == null ? "" : cell).as("seed %d", seed).isEqualTo(region);
        }
    }
}
