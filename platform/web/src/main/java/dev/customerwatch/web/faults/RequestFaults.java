package dev.customerwatch.web.faults;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Shown;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is wrong with a request apart from its body: path, method, parameters, headers, media types. */
final class RequestFaults {

    private RequestFaults() {}

    static Optional<Refusal> of(Throwable fault) {
        return Optional.ofNullable(
                switch (fault) {
                    case MissingServletRequestParameterException missing ->
                        refusal(CommonProblems.MISSING_PARAMETER, missing.getParameterName(), null);
                    case MissingRequestHeaderException missing ->
                        refusal(CommonProblems.MISSING_HEADER, missing.getHeaderName(), null);
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                    case NoHandlerFoundException nothing -> new Refusal(CommonProblems.NO_SUCH_PATH);
                    case NoResourceFoundException nothing -> new Refusal(CommonProblems.NO_SUCH_PATH);
                    case HttpRequestMethodNotSupportedException wrong ->
                        refusal(CommonProblems.METHOD_NOT_ALLOWED, "method", wrong.getMethod());
                    case HttpMediaTypeNotSupportedException wrong ->
                        refusal(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "Content-Type", shown(wrong.getContentType()));
                    case HttpMediaTypeNotAcceptableException wrong -> new Refusal(CommonProblems.NOT_ACCEPTABLE);
                    default -> null;
                });
    }

    private static Refusal mismatch(MethodArgumentTypeMismatchException mismatch) {
        var header = mismatch.getParameter().hasParameterAnnotation(RequestHeader.class);
        var type = header ? CommonProblems.INVALID_HEADER : CommonProblems.INVALID_PARAMETER;
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", mismatch.getName());
        members.put("value", Shown.value(mismatch.getValue()));
        members.put("reason", Expected.of(mismatch.getRequiredType()));
        return new Refusal(type, members, mismatch);
    }

    private static Refusal refusal(ProblemType type, String field, @Nullable String value) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", field);
        members.put("value", Shown.value(value));
        return new Refusal(type, members);
    }

    private static @Nullable String shown(@Nullable MediaType type) {
        return type == null ? null : Objects.toString(type);
    }
}
