package dev.customerwatch.customer.privacy.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key file, sealed by a key that lives elsewhere: here behind loopback HTTP, or in a mounted file. */
class KmsTest {

    private static final String TOKEN = "s.secret-of-this-service";

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean hanging = new AtomicBoolean();
    private HttpServer server;
    private Aead remote;

    @BeforeEach
    void serve() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        remote = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/transit/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sealsTheKeyFileAndOpensItAgain() throws Exception {
        var file = new KeyFile(folder.resolve("keys"), transit(TOKEN));

        var made = file.keys(true);
        var read = file.keys(false);

        assertThat(read.token("phone", "13800138000")).isEqualTo(made.token("phone", "13800138000"));
        assertThat(Files.readString(folder.resolve("keys")))
                .startsWith("vault:v1:")
                .doesNotContain("master-keys");
        assertThatThrownBy(() -> new KeyFile(folder.resolve("keys"), null).keys(false))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aKeyFileOfAnotherKeyOrWithoutTheKmsIsRefused() throws Exception {
        var path = folder.resolve("keys");
        new KeyFile(path, transit(TOKEN)).keys(true);

        assertThatIllegalStateException().isThrownBy(() -> new KeyFile(path, fromFile()).keys(false));
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(path, transit("s.wrong")).keys(false))
                .satisfies(refused -> assertThat(refused.toString() + refused.getCause())
                        .contains("403")
                        .doesNotContain("s.wrong"));
        server.stop(0);
        assertThatIllegalStateException().isThrownBy(() -> new KeyFile(path, transit(TOKEN)).keys(false));
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(folder.resolve("other"), transit(TOKEN)).keys(true));
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aMountedKeysetSealsToo() throws Exception {
        var file = new KeyFile(folder.resolve("keys"), fromFile());

        var made = file.keys(true);

        assertThat(file.keys(false).token("x", "y")).isEqualTo(made.token("x", "y"));
        assertThat(new String(Files.readAllBytes(folder.resolve("keys")), UTF_8))
                .doesNotContain("index-key");
    }

    @Test
    void namesWhatIsNoKey() {
        var client = new TransitKms(settings(TOKEN));

        assertThat(client.doesSupport("aws-kms://key")).isFalse();
        assertThatThrownBy(() -> client.getAead("transit+http://127.0.0.1/v1"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new FileKms().getAead("file:///no/such/keyset.json"))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(settings(TOKEN).toString()).doesNotContain(TOKEN);
    }

    @Test
    void asksAgainWhereThereIsNoAnswerAndNotWhereItIsRefused() throws Exception {
        failures.set(2);
        assertThat(transit(TOKEN).encrypt(new byte[] {1}, new byte[0])).isNotEmpty();
        assertThat(calls).hasValue(3);

        assertThatThrownBy(() -> transit("s.wrong").encrypt(new byte[] {1}, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(calls).hasValue(4);
    }

    @Test
    void aServiceThatDoesNotAnswerIsLeftAlone() throws Exception {
        failures.set(Integer.MAX_VALUE);
        var key = client(TOKEN).getAead(uri());
        for (var tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> key.encrypt(new byte[] {1}, new byte[0]))
                    .isInstanceOf(GeneralSecurityException.class);
        }

        assertThat(calls).hasValue(6);
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForOnlySoLong() throws Exception {
        hanging.set(true);
        var key = client(TOKEN).getAead(uri());

        assertThatThrownBy(() -> key.encrypt(new byte[] {1}, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(calls).hasValue(3);
    }

    private Aead fromFile() throws GeneralSecurityException, IOException {
        var keyset = folder.resolve("keyset.json");
        if (!Files.exists(keyset)) {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Files.writeString(keyset, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        }
        return new FileKms().getAead(keyset.toUri().toString());
    }

    private Aead transit(String token) throws GeneralSecurityException {
        return client(token).getAead(uri());
    }

    private String uri() {
        return "transit+http://127.0.0.1:" + server.getAddress().getPort() + "/v1/transit/keys/customer-master";
    }

    private static TransitKms client(String token) {
        return new TransitKms(token, new KmsGuard(Duration.ofMillis(500), Duration.ofMillis(1)));
    }

    private static PrivacySettings settings(String token) {
        return new PrivacySettings("", "", Path.of("keys"), "", token);
    }

    /** As HashiCorp Vault answers. */
    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        if (hanging.get()) {
            return; // and never closes
        }
        if (failures.getAndDecrement() > 0) {
            send(exchange, 503, Map.of());
            return;
        }
        var known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        var asked = EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
        try {
            var path = exchange.getRequestURI().getPath();
            var associated =
                    Base64.getDecoder().decode(asked.path("associated_data").asString(""));
            var data = path.equals("/v1/transit/encrypt/customer-master")
                    ? Map.of(
                            "ciphertext",
                            "vault:v1:"
                                    + encoded(remote.encrypt(
                                            decoded(asked.path("plaintext").asString("")), associated)))
                    : Map.of(
                            "plaintext",
                            encoded(remote.decrypt(
                                    decoded(asked.path("ciphertext")
                                            .asString("")
                                            .replace("vault:v1:", "")),
                                    associated)));
            send(exchange, known ? 200 : 403, known ? Map.of("data", data) : Map.of());
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            send(exchange, 400, Map.of());
        }
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = EventJson.write(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
