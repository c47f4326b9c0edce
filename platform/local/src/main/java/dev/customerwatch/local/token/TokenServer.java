package dev.customerwatch.local.token;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An OAuth2 authorization server on loopback: client credentials of the demo users, nothing else. */
public final class TokenServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TokenServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it and returns when it serves.
     *
     * @param keys the folder of the signing key; made where there is none
     */
    public static TokenServer start(int port, Path keys) {
        return new TokenServer(new SpringApplicationBuilder(TokenServerConfiguration.class)
                .main(TokenServerConfiguration.class)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.name=token-server",
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false",
                        "--spring.threads.virtual.enabled=true",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--customerwatch.issuer=" + issuer(port),
                        "--customerwatch.keys=" + keys));
    }

    /** What stands in the tokens of a server on this port. */
    public static URI issuer(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    public static URI keySet(int port) {
        return issuer(port).resolve("/oauth2/jwks");
    }

    @Override
    public void close() {
        context.close();
    }
}
