package dev.customerwatch.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.http.Login;
import dev.customerwatch.local.http.Unanswered;
import dev.customerwatch.local.machine.FreeOffset;
import dev.customerwatch.local.machine.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class TokenServerTest {

    private static final int PORT = new Ports(FreeOffset.find()).tokens();

    @TempDir
    static Path keys;

    private static final HttpClient HTTP = Api.client();
    private static TokenServer server;

    @BeforeAll
    static void start() {
        server = TokenServer.start(PORT, keys);
    }

    @AfterAll
    static void stop() {
        server.close();
        HTTP.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryDemoUserATokenThatNamesItsRoles(DemoUser user) {
        var token = verified(login(user, DemoUser.PASSWORD).get());
        assertThat(token.getSubject()).isEqualTo(user.user());
        assertThat(token.getAudience()).containsExactly("customerwatch");
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactly(user.role().name());
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> login(DemoUser.AUDITOR, "guess").get()).isInstanceOf(Unanswered.class);
    }

    @Test
    void keepsItsKeySoThatATokenOutlivesARestart() throws IOException {
        var token = login(DemoUser.OPERATOR, DemoUser.PASSWORD).get();
        server.close();
        server = TokenServer.start(PORT, keys);
        assertThat(verified(token).getSubject()).isEqualTo("operator");
        assertThat(Files.getPosixFilePermissions(keys.resolve("signing-key.json")))
                .hasSize(2);
    }

    @Test
    void refusesWhoCallsItByAForeignName() throws IOException {
        try (var socket = new Socket("127.0.0.1", PORT);
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("GET /oauth2/jwks HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("keys");
        }
    }

    private static Jwt verified(String token) {
        return JwtDecoders.fromIssuerLocation(TokenServer.issuer(PORT).toString())
                .decode(token);
    }

    private static Login login(DemoUser user, String password) {
        return new Login(HTTP, TokenServer.issuer(PORT), user.user(), password, InstantSource.system());
    }
}
