package dev.customerwatch.web.problems;

/** The metrics that platform/web adds to those of Spring Boot. */
public enum WebMetric {

    /** Counter of answered problems; tag {@code code}: the problem type's code. */
    PROBLEMS("customerwatch.web.problems");

    private final String key;

    WebMetric(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
