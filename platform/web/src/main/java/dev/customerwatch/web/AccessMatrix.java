package dev.customerwatch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call what: the rows {@code method,path,role|role} (or {@code PUBLIC}) of {@code <service>-access.csv} and of
 * the platform's own file, the most specific path first. What is in no row is denied.
 */
public final class AccessMatrix {

    private static final String PLATFORM = "platform-web-access.csv";

    private final List<Row> rows;

    private AccessMatrix(List<Row> rows) {
        this.rows = rows;
    }

    /** The matrix of a service, e.g. {@code sales} reads {@code sales-service-access.csv}. */
    public static AccessMatrix of(String service) {
        var own = lines(service + "-service-access.csv").map(line -> Row.parse(line, false));
        var platform = lines(PLATFORM).map(line -> Row.parse(line, true));
        return new AccessMatrix(Stream.concat(own, platform)
                .sorted(Comparator.comparing(Row::pattern).thenComparing(row -> row.method.name()))
                .toList());
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row that decides this call. */
    public Optional<Row> row(HttpMethod method, String path) {
        return matching(path).filter(row -> row.covers(method)).findFirst();
    }

    /** The methods that some row has for this path. */
    public Set<HttpMethod> methods(String path) {
        return matching(path).map(Row::method).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Row> matching(String path) {
        var parsed = PathContainer.parsePath(path);
        return rows.stream().filter(row -> row.pattern.matches(parsed));
    }

    private static Stream<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty() && !line.equals("method,path,roles"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no access matrix " + file + " on the classpath", missing);
        }
    }

    /**
     * One row; without roles it is open to everybody.
     *
     * @param platform whether the platform's own file has it, not the service's
     */
    public record Row(HttpMethod method, PathPattern pattern, Set<Role> roles, boolean platform) {

        public Row {
            roles = Set.copyOf(roles);
        }

        public String path() {
            return pattern.getPatternString();
        }

        public boolean isPublic() {
            return roles.isEmpty();
        }

        /** The roles as Spring Security names them. */
        public String[] authorities() {
            return roles.stream().map(Role::authority).sorted().toArray(String[]::new);
        }

        boolean covers(HttpMethod asked) {
            return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
        }

        private static Row parse(String line, boolean platform) {
            var columns = line.split("\\s*,\\s*", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException("access matrix row must be method,path,roles: " + line);
            }
            var pattern = PathPatternParser.defaultInstance.parse(columns[1]);
            return new Row(HttpMethod.valueOf(columns[0]), pattern, roles(columns[2]), platform);
        }

        private static Set<Role> roles(String column) {
            if (column.equals("PUBLIC")) {
                return Set.of();
            }
            return Arrays.stream(column.split("\\|", -1))
                    .map(String::strip)
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
    }
}
