package dev.customerwatch.web.faults;

import java.util.Map;

/** A member of a problem that is words, not data: a key of the message bundles and its arguments. */
public record Phrase(String key, Map<String, ?> arguments) {

    public Phrase(String key) {
        this(key, Map.of());
    }
}
