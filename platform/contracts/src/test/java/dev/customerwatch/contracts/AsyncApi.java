package dev.customerwatch.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The AsyncAPI document of a folder of contracts. */
record AsyncApi(Contracts contracts, JsonNode document) {

    static AsyncApi of(Contracts contracts) {
        var yaml = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            var file = contracts.folder().resolve("asyncapi.yaml");
            return new AsyncApi(contracts, yaml.readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode channel(String name) {
        return document.path("channels").path(name);
    }

    /** The types that a channel carries, in the document's order. */
    List<String> typesOf(String channel) {
        Iterable<String> names = () -> channel(channel).path("messages").fieldNames();
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    JsonNode message(String type) {
        return document.path("components").path("messages").path(type);
    }

    /** The references in the document that lead nowhere. */
    List<String> brokenReferences() {
        return references().stream()
                .map(JsonNode::asText)
                .filter(reference -> !leadsSomewhere(reference))
                .toList();
    }

    List<JsonNode> references() {
        return Json.everyNode(document)
                .map(node -> node.get("$ref"))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(contracts.folder().resolve(reference));
    }
}
