package dev.customerwatch.web.security;

import dev.customerwatch.web.AccessMatrix;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers who may not: 401 with what is wrong with the token, 403 with the roles that may. */
final class SecurityRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessMatrix matrix;
    private final ProblemWriter problems;

    SecurityRefusals(AccessMatrix matrix, ProblemWriter problems) {
        this.matrix = matrix;
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var type = TokenProblems.of(refused);
        problems.write(request, response, new Refusal(type).with(HttpHeaders.WWW_AUTHENTICATE, challenge(type)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, refusal(request));
    }

    /** What is in no row is denied; whoever has a token may know that there is nothing. */
    private Refusal refusal(HttpServletRequest request) {
        var path = request.getRequestURI();
        var row = matrix.row(HttpMethod.valueOf(request.getMethod()), path);
        if (row.isPresent()) {
            return forbidden(row.get());
        }
        var methods = matrix.methods(path);
        if (methods.isEmpty()) {
            return new Refusal(CommonProblems.NO_SUCH_PATH);
        }
        return new Refusal(CommonProblems.METHOD_NOT_ALLOWED, Map.of("field", "method", "value", request.getMethod()))
                .with(
                        HttpHeaders.ALLOW,
                        methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Refusal forbidden(AccessMatrix.Row row) {
        return new Refusal(
                        CommonProblems.FORBIDDEN,
                        Map.of("roles", row.roles().stream().sorted().toList()))
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
    }

    /** RFC 6750: no error code where no token was sent. */
    private static String challenge(ProblemType type) {
        return type.equals(CommonProblems.TOKEN_MISSING)
                ? "Bearer"
                : "Bearer error=\"invalid_token\", error_description=\"" + type.code() + "\"";
    }
}
