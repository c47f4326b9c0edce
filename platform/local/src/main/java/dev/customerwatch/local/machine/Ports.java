package dev.customerwatch.local.machine;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of the machine.
 *
 * @param offset what is added to each, so that two machines can run side by side
 */
public record Ports(int offset) {

    private static final int HIGHEST = 65_535;
    private static final int TOKENS = 8080;
    private static final int BROKER = 9092;
    private static final int STORE = 27_017;
    private static final int MANAGEMENT = 1_000;

    public Ports {
        if (offset < 0 || offset > HIGHEST - STORE) {
            throw new IllegalArgumentException("port offset must be 0..%d: %d".formatted(HIGHEST - STORE, offset));
        }
    }

    public int tokens() {
        return TOKENS + offset;
    }

    public int broker() {
        return BROKER + offset;
    }

    public int store() {
        return STORE + offset;
    }

    public int api(Service service) {
        return service.port() + offset;
    }

    public int management(Service service) {
        return api(service) + MANAGEMENT;
    }

    public URI url(Service service) {
        return URI.create("http://127.0.0.1:" + api(service));
    }

    /** Each port with who listens on it. */
    public Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        all.put(tokens(), "the authorization server");
        for (var service : Service.values()) {
            all.put(api(service), service.id() + "-service");
            all.put(management(service), "the health and metrics of " + service.id() + "-service");
        }
        all.put(broker(), "the Kafka broker");
        all.put(store(), "the store");
        return all;
    }
}
