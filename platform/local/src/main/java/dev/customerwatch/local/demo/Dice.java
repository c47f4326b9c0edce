package dev.customerwatch.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Every chance of the demo, from one seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    Duration within(Span span) {
        var least = span.least().toMillis();
        var most = span.most().toMillis();
        return Duration.ofMillis(least + Math.round(random.nextDouble() * (most - least)));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
