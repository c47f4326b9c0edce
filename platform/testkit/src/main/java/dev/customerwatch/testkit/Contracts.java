package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.consume.Subscriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Holds producers and consumers to the samples in platform/contracts. */
public final class Contracts {

    private Contracts() {}

    /** All samples of a service's events, e.g. {@code sales}. */
    public static List<Sample> samplesOf(String service) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/" + service + "/*.sample*.json"))
                    .map(Contracts::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first sample of a type, e.g. {@code sales.order-placed.v1}. */
    public static Sample sample(String type) {
        return sample(type, "sample");
    }

    /** One of several samples of a type, e.g. {@code sample-2}. */
    public static Sample sample(String type, String which) {
        var dot = type.indexOf('.');
        var name = type.substring(dot + 1) + "." + which + ".json";
        return samplesOf(type.substring(0, dot)).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample " + name));
    }

    /** The body that a producer makes is the sample's, member for member. */
    public static void assertProduces(Sample expected, Object body) {
        assertThat(EventJson.mapper().readTree(EventJson.write(body)))
                .as("body of %s", expected.name())
                .isEqualTo(expected.data());
    }

    /** Every type that the service publishes by contract was held against its sample. */
    public static void assertAllProduced(String service, Collection<String> types) {
        var published = samplesOf(service).stream().map(Sample::type).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(types)).as("types compared with their samples").isEqualTo(published);
    }

    /** Every type that the service subscribes to was tried on its sample. */
    public static void assertAllConsumed(Subscriptions subscriptions, Set<String> tried) {
        assertThat(new TreeSet<>(tried))
                .as("types tried on their samples")
                .isEqualTo(new TreeSet<>(subscriptions.types()));
    }

    private static Sample read(Resource resource) {
        try {
            return Sample.read(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
