package dev.customerwatch.contracts;

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

    /** What is set is no event of a customer and has a topic of its own. */
    String topic() {
        return service + (event.startsWith("settings-") ? ".settings.v" : ".events.v") + version;
    }

    /** The channel of its topic. */
    String channel() {
        return service + (event.startsWith("settings-") ? "Settings" : "Events");
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
