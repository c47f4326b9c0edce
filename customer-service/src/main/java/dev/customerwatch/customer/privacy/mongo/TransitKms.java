package dev.customerwatch.customer.privacy.mongo;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import dev.customerwatch.messaging.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * A key of the transit engine of HashiCorp Vault, or of whatever speaks its HTTP: {@code transit+https://host/v1/transit/keys/NAME}.
 * The key never leaves it.
 */
@Component
final class TransitKms implements KmsClient {

    private static final String SCHEME = "transit+";
    private static final String KEYS = "/keys/";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int SERVER_ERROR = 500;

    private final String token;
    private final KmsGuard guard;

    @Autowired
    TransitKms(PrivacySettings settings) {
        this(settings.kmsToken(), new KmsGuard(LIMIT, BETWEEN));
    }

    TransitKms(String token, KmsGuard guard) {
        this.token = token;
        this.guard = guard;
    }

    @Override
    public boolean doesSupport(String keyUri) {
        return keyUri.startsWith(SCHEME);
    }

    @Override
    public KmsClient withCredentials(String ownToken) {
        return new TransitKms(ownToken, guard);
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        var key = keyUri.substring(SCHEME.length());
        var at = key.lastIndexOf(KEYS);
        if (at < 0) {
            throw new GeneralSecurityException(keyUri + " must be transit+https://host/v1/transit/keys/NAME");
        }
        return new Remote(key.substring(0, at), key.substring(at + KEYS.length()), token, guard);
    }

    /** Lets the key work where it is. */
    private record Remote(String engine, String key, String token, KmsGuard guard) implements Aead {

        @Override
        public byte[] encrypt(byte[] clear, byte[] associated) throws GeneralSecurityException {
            var asked = asked("plaintext", base64(clear), associated);
            return called("encrypt", asked, "ciphertext").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
            var asked = asked("ciphertext", new String(sealed, StandardCharsets.UTF_8), associated);
            return Base64.getDecoder().decode(called("decrypt", asked, "plaintext"));
        }

        private String called(String what, Map<String, String> asked, String member) throws GeneralSecurityException {
            var request = HttpRequest.newBuilder(URI.create(engine + "/" + what + "/" + key))
                    .timeout(LIMIT)
                    .header("X-Vault-Token", token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(EventJson.write(asked)))
                    .build();
            return guard.call(() -> answered(request, what, member));
        }

        private String answered(HttpRequest request, String what, String member)
                throws GeneralSecurityException, IOException, InterruptedException {
            try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() >= SERVER_ERROR) {
                    throw new IOException(engine + " answers " + answer.statusCode() + " to " + what);
                }
                if (answer.statusCode() != 200) {
                    throw new GeneralSecurityException(engine + " answers " + answer.statusCode() + " to " + what);
                }
                return EventJson.mapper()
                        .readTree(answer.body())
                        .at("/data/" + member)
                        .asString("");
            } catch (JacksonException unreadable) {
                throw new GeneralSecurityException(engine + " does not " + what, unreadable);
            }
        }

        private static Map<String, String> asked(String member, String text, byte[] associated) {
            return Map.of(member, text, "associated_data", base64(associated));
        }

        private static String base64(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }

        /** Holds no token: what is printed may end in a log. */
        @Override
        public String toString() {
            return "TransitKms[" + engine + "]";
        }
    }
}
