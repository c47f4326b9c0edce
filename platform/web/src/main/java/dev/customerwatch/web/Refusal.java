package dev.customerwatch.web;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request is answered with a problem; thrown in a controller's one switch over outcomes. The members become
 * properties of the problem and the named arguments of its detail; null members are left out.
 */
public final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;

    public Refusal(ProblemType type) {
        this(type, Map.of());
    }

    public Refusal(ProblemType type, Map<String, ? extends @Nullable Object> members) {
        this(type, members, null);
    }

    public Refusal(ProblemType type, Map<String, ? extends @Nullable Object> members, @Nullable Throwable cause) {
        super(type.status(), problem(type, members), cause);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }

    /** The members of the problem: what was found, and the numbers of the decision. */
    public Map<String, Object> members() {
        var members = getBody().getProperties();
        return members == null ? Map.of() : members;
    }

    /** The same refusal with one more response header. */
    public Refusal with(String header, String value) {
        getHeaders().set(header, value);
        return this;
    }

    /** The same refusal, with the advice to ask again after that time, in whole seconds and at least one. */
    public Refusal retryAfter(Duration wait) {
        return with(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private static ProblemDetail problem(ProblemType type, Map<String, ? extends @Nullable Object> members) {
        var problem = ProblemDetail.forStatus(type.status());
        problem.setType(type.uri());
        members.forEach((name, value) -> {
            if (value != null) {
                problem.setProperty(name, value);
            }
        });
        return problem;
    }
}
