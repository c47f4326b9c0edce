package dev.customerwatch.web.faults;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Names what went wrong: every exception becomes a refusal, an unexpected one a 500 that says nothing of our inside. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The refusal that this exception amounts to. */
    public static Refusal of(Throwable fault) {
        var refusal = named(fault);
        if (fault instanceof ErrorResponse response && fault != refusal) {
            response.getHeaders().forEach((name, values) -> values.forEach(value -> refusal.with(name, value)));
        }
        return refusal;
    }

    /** The refusal for what only its status is known of: the container's or the firewall's. */
    public static Refusal of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> new Refusal(CommonProblems.NO_SUCH_PATH);
            case 413 -> new BodyTooLarge().refusal();
            default -> new Refusal(status.is4xxClientError() ? CommonProblems.BAD_REQUEST : CommonProblems.INTERNAL);
        };
    }

    private static Refusal named(Throwable fault) {
        return switch (fault) {
            case Refusal refusal -> refusal;
            case HttpMessageNotReadableException unreadable -> BodyFaults.of(unreadable);
            case MethodArgumentNotValidException invalid -> ValidationFaults.of(invalid);
            case HandlerMethodValidationException invalid -> ofMethod(invalid);
            case AsyncRequestTimeoutException slow -> new Refusal(CommonProblems.TIMED_OUT, Map.of(), slow);
            default -> RequestFaults.of(fault).or(() -> Outages.of(fault)).orElseGet(() -> unexpected(fault));
        };
    }

    private static Refusal ofMethod(HandlerMethodValidationException invalid) {
        return invalid.isForReturnValue() ? unexpected(invalid) : ValidationFaults.of(invalid);
    }

    private static Refusal unexpected(Throwable fault) {
        if (fault instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return new Refusal(CommonProblems.BAD_REQUEST, Map.of(), fault);
        }
        var incident = UUID.randomUUID().toString();
        LOG.error("unexpected failure incident={}", incident, fault);
        return new Refusal(CommonProblems.INTERNAL, Map.of("incident", incident), fault);
    }
}
