package dev.customerwatch.contracts;

import java.util.Locale;
import java.util.regex.Pattern;

/** The type of an event, e.g. {@code sales.order-placed.v1}: its files' names say the same. */
record EventType(String service, String event, int version) implements Comparable<EventType> {

    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.v(\\d+)\\.(schema|sample(-[2-9])?)\\.json");

    /** The type that a file in a service's folder belongs to. */
    static EventType ofFile(String service, String fileName) {
        var name = FILE.matcher(fileName);
        if (!name.matches()) {
            throw new IllegalArgumentException("not <event>.v<n>.schema.json or .sample[-n].json: " + fileName);
        }
        return new EventType(service, name.group(1), Integer.parseInt(name.group(2)));
    }

    /** The type that a {@code ce_type} names. */
    static EventType parse(String type) {
        var dot = type.indexOf('.');
        return ofFile(type.substring(0, dot), type.substring(dot + 1) + ".schema.json");
    }

    /** What is set, or holds for everybody, is no event of a customer and has a topic of its own. */
    String topic() {
        return service + "." + kind() + ".v" + version;
    }

    private String kind() {
        if (event.startsWith("settings-")) {
            return "settings";
        }
        return event.startsWith("exchange-rate-") || event.startsWith("staff-") ? "reference" : "events";
    }

    /** The channel of its topic. */
    String channel() {
        return service + kind().substring(0, 1).toUpperCase(Locale.ROOT) + kind().substring(1);
    }

    /** The file of its schema, seen from the folder of all contracts. */
    String schemaFile() {
        return service + "/" + event + ".v" + version + ".schema.json";
    }

    @Override
    public int compareTo(EventType other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return service + "." + event + ".v" + version;
    }
}
