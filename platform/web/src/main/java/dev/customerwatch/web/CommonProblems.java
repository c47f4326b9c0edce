package dev.customerwatch.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problems that every service answers with; a service adds its own types beside these. */
public final class CommonProblems {

    public static final ProblemType MALFORMED_JSON = new ProblemType("malformed-json", HttpStatus.BAD_REQUEST);
    public static final ProblemType MISSING_BODY = new ProblemType("missing-body", HttpStatus.BAD_REQUEST);
    public static final ProblemType UNKNOWN_MEMBER = new ProblemType("unknown-member", HttpStatus.BAD_REQUEST);
    public static final ProblemType INVALID_VALUE = new ProblemType("invalid-value", HttpStatus.BAD_REQUEST);
    public static final ProblemType VALIDATION_FAILED = new ProblemType("validation-failed", HttpStatus.BAD_REQUEST);
    public static final ProblemType MISSING_PARAMETER = new ProblemType("missing-parameter", HttpStatus.BAD_REQUEST);
    public static final ProblemType INVALID_PARAMETER = new ProblemType("invalid-parameter", HttpStatus.BAD_REQUEST);
    public static final ProblemType MISSING_HEADER = new ProblemType("missing-header", HttpStatus.BAD_REQUEST);
    public static final ProblemType INVALID_HEADER = new ProblemType("invalid-header", HttpStatus.BAD_REQUEST);
    public static final ProblemType INVALID_CURSOR = new ProblemType("invalid-cursor", HttpStatus.BAD_REQUEST);
    public static final ProblemType BAD_REQUEST = new ProblemType("bad-request", HttpStatus.BAD_REQUEST);
    public static final ProblemType TOKEN_MISSING = new ProblemType("token-missing", HttpStatus.UNAUTHORIZED);
    public static final ProblemType TOKEN_EXPIRED = new ProblemType("token-expired", HttpStatus.UNAUTHORIZED);
    public static final ProblemType TOKEN_ISSUER = new ProblemType("token-issuer", HttpStatus.UNAUTHORIZED);
    public static final ProblemType TOKEN_AUDIENCE = new ProblemType("token-audience", HttpStatus.UNAUTHORIZED);
    public static final ProblemType TOKEN_INVALID = new ProblemType("token-invalid", HttpStatus.UNAUTHORIZED);
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", HttpStatus.FORBIDDEN);
    public static final ProblemType ACCESS_ENDED = new ProblemType("access-ended", HttpStatus.FORBIDDEN);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", HttpStatus.NOT_FOUND);
    public static final ProblemType NO_SUCH_PATH = new ProblemType("no-such-path", HttpStatus.NOT_FOUND);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED);
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType("not-acceptable", HttpStatus.NOT_ACCEPTABLE);
    public static final ProblemType REQUEST_IN_PROGRESS = new ProblemType("request-in-progress", HttpStatus.CONFLICT);
    public static final ProblemType STALE = new ProblemType("stale", HttpStatus.PRECONDITION_FAILED);
    public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", HttpStatus.CONTENT_TOO_LARGE);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT);
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", HttpStatus.PRECONDITION_REQUIRED);
    public static final ProblemType BUSY = new ProblemType("busy", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType STORE_UNAVAILABLE =
            new ProblemType("store-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType BROKER_UNAVAILABLE =
            new ProblemType("broker-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType TOKEN_KEYS_UNAVAILABLE =
            new ProblemType("token-keys-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType TIMED_OUT = new ProblemType("timed-out", HttpStatus.SERVICE_UNAVAILABLE);
    public static final ProblemType INTERNAL = new ProblemType("internal", HttpStatus.INTERNAL_SERVER_ERROR);

    private CommonProblems() {}

    /** 404 for an id that names nothing the viewer may see, e.g. field {@code orderId}. */
    public static Refusal notFound(String field, String value) {
        return new Refusal(NOT_FOUND, Map.of("field", field, "value", Shown.text(value)));
    }

    /** 400 naming the member of the body and what was found there; the reason is a sentence for people. */
    public static Refusal invalidValue(String field, @Nullable Object value, @Nullable String reason) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", field);
        members.put("value", Shown.value(value));
        members.put("reason", reason);
        return new Refusal(INVALID_VALUE, members);
    }

    /** 400 naming the query parameter and what was found there; the reason is a sentence for people. */
    public static Refusal invalidParameter(String field, @Nullable Object value, @Nullable String reason) {
        return new Refusal(INVALID_PARAMETER, invalidValue(field, value, reason).members());
    }

    /** 400 for a cursor that is not one of the list in question. */
    public static Refusal invalidCursor(String cursor) {
        return new Refusal(INVALID_CURSOR, Map.of("field", "cursor", "value", Shown.text(cursor)));
    }

    /** 400 naming the header and what was found there. */
    public static Refusal invalidHeader(String field, String value) {
        return new Refusal(INVALID_HEADER, Map.of("field", field, "value", Shown.text(value)));
    }
}
