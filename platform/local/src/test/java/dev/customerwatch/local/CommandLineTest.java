package dev.customerwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "run --port-offset many",
                "run --port-offset 40000",
                "run --no-such-option",
                "run --as-of yesterday",
                "token",
                "import",
                "import history.csv --batch many",
                "export",
                "export planets",
                "cards",
                "cards import",
                "cards import a.csv --charset klingon",
                "cards fetch e-1",
                "cards request",
                "audit",
                "dead-letters",
                "dead-letters list --token t",
                "dead-letters replay --url http://127.0.0.1:1 --token t topic one 1"
            })
    void saysHowItIsUsed(String arguments) {
        assertThat(execute(arguments)).isEqualTo(MISUSED);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "run --help",
                "token --help",
                "import --help",
                "export --help",
                "cards --help",
                "audit verify --help",
                "cards import --help",
                "dead-letters replay --help"
            })
    void explainsItself(String arguments) {
        assertThat(execute(arguments)).isZero();
        assertThat(out.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.2"})
    void refusesToListenWhereOthersReachIt(String address) {
        assertThat(execute("run --data " + folder.resolve("data") + " --address " + address))
                .isEqualTo(FAILED);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThat(execute("token rep.li --url http://127.0.0.1:1")).isEqualTo(FAILED);
        assertThat(err.toString()).contains("http://127.0.0.1:1").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import history.csv",
                "import history.csv --set source=erp",
                "import history.csv --mapping nowhere.properties",
                "import nowhere.csv --set source=erp --set column.number=a --set column.time=b --set column.customer=c --set"
                        + " column.amount=d",
                "export orders --url http://127.0.0.1:1 --token t --patience PT0S"
            })
    void saysWhatToChangeBeforeAnythingIsSent(String arguments) {
        assertThat(execute(arguments)).isEqualTo(FAILED);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    private int execute(String arguments) {
        return CustomerWatch.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }
}
