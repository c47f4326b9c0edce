package dev.customerwatch.local.demo;

import java.time.Duration;

/** From a shortest to a longest time. */
record Span(Duration least, Duration most) {

    static Span seconds(int least, int most) {
        return new Span(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }
}
