package dev.customerwatch.alert;

/** Every metric of this service: name and what it says. No tag ever holds a customer. */
public enum AlertMetric {
    /** Gauge: open event streams of this instance. */
    STREAMS_OPEN("customerwatch.feed.streams.open"),
    /** Counter: streams that we ended; tag {@code reason}: slow, token, access, shutdown. */
    STREAMS_CUT("customerwatch.feed.streams.cut"),
    /** Counter: events of alerts that this instance has read for its streams. */
    FEED_READ("customerwatch.feed.read"),
    /** Counter: calls of the Alertmanager; tag {@code outcome}: accepted, refused, failed, open. */
    ALERTMANAGER_CALLS("customerwatch.alertmanager.calls"),
    /** Counter: alerts in calls that the Alertmanager accepted. */
    ALERTMANAGER_PUSHED("customerwatch.alertmanager.pushed");

    private final String id;

    AlertMetric(String id) {
        this.id = id;
    }

    /** The meter's name in Micrometer's notation. */
    public String id() {
        return id;
    }
}
