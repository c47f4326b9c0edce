package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.customerwatch.web.AccessMatrix;
import dev.customerwatch.web.AccessMatrix.Row;
import dev.customerwatch.web.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of a service is in its access matrix, every row has an endpoint, and each answers no, foreign, expired,
 * wrong-role and right token as the matrix says. A service subclasses it and adds {@link ServiceTest}.
 */
public abstract class AccessMatrixContract {

    @LocalServerPort
    private int port;

    @Autowired
    private AccessMatrix matrix;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    /** Whether a chain of its own guards this path, e.g. a console's, or none is needed. */
    protected boolean isOutsideTheApi(String path) {
        return path.equals("/error");
    }

    @Test
    protected void everyEndpointIsInTheMatrixAndEveryRowHasAnEndpoint() {
        var rows = matrix.rows().stream()
                .filter(row -> !row.platform())
                .map(row -> row.method() + " " + row.path())
                .collect(Collectors.toCollection(TreeSet::new));
        var platform = matrix.rows().stream()
                .filter(Row::platform)
                .map(row -> row.method() + " " + row.path())
                .collect(Collectors.toSet());
        var found = found();
        found.removeAll(platform);
        assertThat(rows).as("rows of the access matrix").isEqualTo(found);
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointAsksForTheRightToken() {
        var found = found();
        return matrix.rows().stream()
                .filter(row -> found.contains(row.method() + " " + row.path()))
                .flatMap(this::calls);
    }

    private Stream<DynamicTest> calls(Row row) {
        if (row.isPublic()) {
            return Stream.of(letsIn(row, "nobody in particular", Api.at(port)));
        }
        var right = row.roles().iterator().next().name();
        var closed = Stream.of(
                answers(row, "no token", Api.at(port), 401),
                answers(row, "foreign token", Api.at(port).token(Tokens.foreign("anybody", right)), 401),
                answers(row, "expired token", Api.at(port).token(Tokens.expired("anybody", right)), 401),
                answers(row, "token without a role", Api.at(port).as("anybody"), 403));
        var wrong = Arrays.stream(Role.values())
                .filter(role -> !row.roles().contains(role))
                .map(role -> answers(row, role.name(), Api.at(port).as("anybody", role.name()), 403));
        var open = row.roles().stream()
                .sorted()
                .map(role -> letsIn(row, role.name(), Api.at(port).as("anybody", role.name())));
        return Stream.of(closed, wrong, open).flatMap(calls -> calls);
    }

    private static DynamicTest answers(Row row, String who, Api api, int status) {
        return dynamicTest(
                name(row, who) + status, () -> assertThat(call(api, row)).isEqualTo(status));
    }

    private static DynamicTest letsIn(Row row, String who, Api api) {
        return dynamicTest(
                name(row, who) + "let in", () -> assertThat(call(api, row)).isNotIn(401, 403));
    }

    private static String name(Row row, String who) {
        return row.method() + " " + row.path() + " by " + who + ": ";
    }

    private static int call(Api api, Row row) {
        var id = "00000000-0000-7000-8000-000000000000";
        return api.status(row.method().name(), row.path().replaceAll("\\{\\w+}", id));
    }

    private Set<String> found() {
        return endpoints.getHandlerMethods().keySet().stream()
                .flatMap(AccessMatrixContract::names)
                .filter(name -> !isOutsideTheApi(name.replaceFirst("^\\w* ", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo endpoint) {
        var methods = endpoint.getMethodsCondition().getMethods();
        return endpoint.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
