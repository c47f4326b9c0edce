package dev.customerwatch.local.http;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param retryLater whether it names a time after which to ask again
 * @param body a missing node where the answer has no JSON
 */
public record Answer(int status, boolean retryLater, JsonNode body) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Whether the same call may succeed later: the service is busy, away, or does not know yet what it needs. */
    public boolean isTransient() {
        return retryLater || status >= 500 || status == 429 || status == 401;
    }

    /** Title and detail of a problem in one line. */
    public String problem() {
        var words = body.path("title").asString("") + ". " + body.path("detail").asString("");
        return "HTTP " + status + (words.equals(". ") ? "" : ": " + words.strip());
    }
}
