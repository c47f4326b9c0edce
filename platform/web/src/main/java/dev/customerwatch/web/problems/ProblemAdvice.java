package dev.customerwatch.web.problems;

import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.faults.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers whatever a controller, or the way to it, throws. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> anythingElse(Exception fault, WebRequest request) {
        return answer(fault, request);
    }

    /** The security chain answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException denied) {
        throw denied;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(fault, request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception fault, WebRequest request) {
        if (nobodyListens(fault, request)) {
            LOG.info(
                    "request ended without an answer fault={}", fault.getClass().getSimpleName());
            return null;
        }
        var refusal = Faults.of(fault);
        log(refusal, request);
        return problems.answer(refusal, LocaleContextHolder.getLocale());
    }

    /** The client is gone, or reads an answer that has begun. */
    private static boolean nobodyListens(Exception fault, WebRequest request) {
        var response = request instanceof ServletWebRequest web ? web.getResponse() : null;
        return (response != null && response.isCommitted())
                || DisconnectedClientHelper.isClientDisconnectedException(fault);
    }

    private static void log(Refusal refusal, WebRequest request) {
        LOG.info(
                "refused code={} status={} method={} path={}",
                refusal.type().code(),
                refusal.getStatusCode().value(),
                request instanceof ServletWebRequest web ? web.getHttpMethod() : null,
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, WebRequest.SCOPE_REQUEST));
    }
}
