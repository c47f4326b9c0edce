package dev.customerwatch.web.faults;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import java.io.IOException;
import java.util.Map;

/** More bytes arrived than a body may have. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** The largest body in bytes. */
    public static final long LIMIT = 1_048_576;

    public Refusal refusal() {
        return new Refusal(CommonProblems.BODY_TOO_LARGE, Map.of("limit", LIMIT));
    }
}
