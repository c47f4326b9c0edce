package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Finds members of a value that its schema does not speak of: readers may meet them, our samples must not have them. */
record Undescribed(Contracts contracts) {

    List<String> membersOf(Sample sample) {
        return members(contracts.json(sample.type().schemaFile()), sample.data(), "")
                .toList();
    }

    private Stream<String> members(JsonNode schema, JsonNode value, String at) {
        if (schema.isMissingNode()) {
            return Stream.of(at);
        }
        if (schema.has("$ref")) {
            return members(referred(schema.path("$ref").asText()), value, at);
        }
        return value.isArray()
                ? Json.children(value).flatMap(each -> members(schema.path("items"), each, at + "[]"))
                : value.properties().stream()
                        .flatMap(each -> members(
                                schema.path("properties").path(each.getKey()),
                                each.getValue(),
                                at + "/" + each.getKey()));
    }

    private JsonNode referred(String reference) {
        return contracts.json("common/" + reference.substring(reference.lastIndexOf('/') + 1));
    }
}
