package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The service's OpenAPI document is served, says what each operation is for, and shows an example of each body. A service
 * subclasses it and adds {@link ServiceTest}.
 */
public abstract class OpenApiContract {

    @LocalServerPort
    private int port;

    @Test
    void saysWhatEveryOperationIsFor() {
        operations()
                .forEach((name, operation) -> assertThat(
                                operation.path("summary").asString(""))
                        .as("summary of %s", name)
                        .isNotBlank());
    }

    @Test
    void showsAnExampleOfEveryBody() {
        var document = document();
        operations()
                .forEach((name, operation) -> operation
                        .path("requestBody")
                        .path("content")
                        .forEach(body -> assertThat(hasExample(document, body))
                                .as("example of the body of %s", name)
                                .isTrue()));
    }

    @Test
    void describesEveryRefusalAsAProblem() {
        operations()
                .forEach((name, operation) -> operation
                        .path("responses")
                        .propertyStream()
                        .filter(response -> response.getKey().matches("[45]\\d\\d"))
                        .forEach(response -> assertThat(
                                        response.getValue().path("content").propertyNames())
                                .as("body of %s of %s", response.getKey(), name)
                                .containsExactly("application/problem+json")));
    }

    private boolean hasExample(JsonNode document, JsonNode described) {
        if (described.has("example") || described.has("examples")) {
            return true;
        }
        if (described.has("schema")) {
            return hasExample(document, described.get("schema"));
        }
        if (described.has("$ref")) {
            return hasExample(
                    document, document.at(described.get("$ref").asString().substring(1)));
        }
        if (described.has("items")) {
            return hasExample(document, described.get("items"));
        }
        var members = described.path("properties");
        return !members.isEmpty() && members.valueStream().allMatch(member -> hasExample(document, member));
    }

    private Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        document()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> operations.put(method.getKey() + " " + path.getKey(), method.getValue())));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private JsonNode document() {
        return Api.at(port).get("/v3/api-docs").expect(200).json();
    }
}
