package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The folder of contracts as it stands in the source tree. */
record Contracts(Path folder) {

    static final List<String> SERVICES = List.of("customer", "sales", "credit", "complaint", "alert");
    static final List<String> CHANNELS = List.of(
            "customerEvents",
            "customerReference",
            "salesEvents",
            "creditEvents",
            "creditReference",
            "complaintEvents",
            "alertEvents",
            "alertSettings");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The folder of this module; tests run in the module's own directory. */
    static Contracts here() {
        return new Contracts(Path.of("src/main/resources/contracts").toAbsolutePath());
    }

    /** The types that have a schema, in order of their names. */
    List<EventType> types() {
        return eventFiles(name -> name.endsWith(".schema.json"), EventType::ofFile).stream()
                .sorted()
                .toList();
    }

    /** All samples, in order of their types and numbers. */
    List<Sample> samples() {
        var first = Comparator.comparing(Sample::type);
        return eventFiles(name -> name.contains(".sample"), this::sample).stream()
                .sorted(first.thenComparing(sample -> sample.file().length()))
                .toList();
    }

    List<Sample> samplesOf(EventType type) {
        return samples().stream().filter(sample -> sample.type().equals(type)).toList();
    }

    /** Every schema file, the common ones too, seen from the folder. */
    List<String> schemaFiles() {
        return files(folder).stream()
                .map(file -> folder.relativize(file).toString())
                .filter(name -> name.endsWith(".schema.json"))
                .toList();
    }

    JsonNode json(String file) {
        try {
            return JSON.readTree(Files.readString(folder.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private Sample sample(String service, String fileName) {
        var file = service + "/" + fileName;
        return new Sample(file, EventType.ofFile(service, fileName), json(file));
    }

    private <T> List<T> eventFiles(Predicate<String> wanted, BiFunction<String, String, T> read) {
        return SERVICES.stream()
                .flatMap(service -> files(folder.resolve(service)).stream()
                        .map(file -> file.getFileName().toString())
                        .filter(wanted)
                        .map(name -> read.apply(service, name)))
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
