package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Each service starts with the environment that docker-compose.yml gives it, and reads every variable of it. */
@Tag("faults")
class ComposeEnvironmentIT {

    @TempDir
    static Path folder;

    private static Company company;

    @BeforeAll
    static void start() {
        company = new Company(folder);
    }

    @AfterAll
    static void stop() {
        company.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "sales", "credit", "complaint", "alert"})
    void startsWithItsEnvironmentAndReadsAllOfIt(String service) throws IOException {
        var variables = environment(service);
        assertThat(variables).isNotEmpty();
        var file = folder.resolve(service + ".variables");
        try (var process = ServiceProcess.reportingVariables(service, variables, folder, file)) {
            process.awaitReady();
            Awaitility.await("variables of " + service).until(() -> Files.exists(file));
            var unread = new TreeSet<>(variables.keySet());
            unread.removeAll(Files.readAllLines(file));
            assertThat(unread)
                    .as("variables in docker-compose.yml that %s does not read", service)
                    .isEmpty();
        }
    }

    private static Map<String, String> environment(String service) throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.readString(Path.of("../../docker-compose.yml")));
        var variables = new TreeMap<String, String>();
        compose.get("services")
                .get(service + "-service")
                .get("environment")
                .forEach((name, value) -> variables.put(name, here(name, value.toString(), service)));
        return variables;
    }

    /** The same variable with the addresses of this test. */
    private static String here(String name, String value, String service) {
        var placeholders = new ArrayList<>(List.of(value.split("\\$\\{", -1)));
        assertThat(placeholders.stream().skip(1)).allMatch(rest -> rest.contains(":?"), "fails where it is not set");
        return switch (name) {
            case "SPRING_KAFKA_BOOTSTRAP_SERVERS" -> company.bootstrapServers();
            case "SPRING_MONGODB_URI" ->
                company.storeUri() + "/" + service
                        + value.substring(value.indexOf('?', value.indexOf('@')))
                                .replace("authSource=admin&", "");
            case "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI" -> Tokens.issuer();
            case "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI" -> Tokens.jwkSetUri();
            case "MANAGEMENT_SERVER_PORT" -> Integer.toString(ServiceProcess.freePort());
            case "ALERT_ENGINE_STATE_DIR" -> folder.resolve("engine").toString();
            case "ALERT_ALERTMANAGER_URL" -> "http://127.0.0.1:" + ServiceProcess.freePort();
            default -> value;
        };
    }
}
