package dev.customerwatch.local.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.customerwatch.local.http.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire for a file of cards, and where refused rows are told of. */
class CardUploadTest {

    private static final String FILE = "客户编码,客户名称\r\nK-1,江南春\r\n\r\nK-2,\"长\n河\"\r\nK-3,=x\r\n";
    private static final String REFUSED = """
            {"added":1,"changed":0,"unchanged":0,"rejected":[{"row":0,"line":2,"field":"Name","reason":"FORMULA"}]}
            """;
    private static final String FINE = """
            {"added":1,"changed":1,"unchanged":0,"rejected":[]}
            """;

    @TempDir
    private Path folder;

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/card-files", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void sendsEachEncodingAsUtf8AndTellsWhereARefusedRowStands(String charset) throws IOException {
        var file = folder.resolve("cards.csv");
        Files.write(file, FILE.getBytes(Charset.forName(charset)));

        var said = upload(file);

        assertThat(sent).containsExactly("客户编码,客户名称\r\nK-1,江南春\r\nK-2,\"长\n河\"\r\n", "客户编码,客户名称\r\nK-3,=x\r\n");
        assertThat(said).contains("2 cards added", "1 changed", "1 rejected", "1 FORMULA");
        assertThat(Files.readString(folder.resolve("rejects.csv")))
                .isEqualTo("\uFEFFfile,line,field,reason,value\r\ncards.csv,6,Name,FORMULA,\r\n");
    }

    @Test
    void aFileWithoutRejectsLeavesNone() throws IOException {
        var file = folder.resolve("cards.csv");
        Files.writeString(file, "Customer code,Name\r\nK-1,a\r\nK-2,b\r\n");

        upload(file);

        assertThat(folder.resolve("rejects.csv")).doesNotExist();
    }

    @Test
    void whatIsNoTextIsSentNowhere() throws IOException {
        var file = folder.resolve("cards.csv");
        Files.write(file, new byte[] {(byte) 0xff, 0x20, (byte) 0xff});

        assertThatThrownBy(() -> upload(file)).isInstanceOf(CannotImport.class);
        assertThat(sent).isEmpty();
    }

    private String upload(Path file) {
        var out = new StringWriter();
        try (var http = Api.client();
                var rejects = new Rejects(folder.resolve("rejects.csv"))) {
            var api = new Api(
                    http, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "t");
            var upload = new CardUpload(api, new Patience(Duration.ofSeconds(1)), rejects, 2);
            upload.send(file, null);
            upload.report(new PrintWriter(out, true));
        }
        return out.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        sent.add(text);
        var bytes = (text.contains("=x") ? REFUSED : FINE).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
