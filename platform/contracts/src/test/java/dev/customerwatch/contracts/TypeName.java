package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a few words of Markdown what values a schema takes; shared shapes are links. */
record TypeName(Contracts contracts) {

    String of(JsonNode schema) {
        if (schema.has("$ref")) {
            return shape(schema);
        }
        if (schema.has("const")) {
            return "`" + schema.path("const").asText() + "`";
        }
        if (schema.has("enum")) {
            return "one of " + listed(schema.path("enum"));
        }
        return byType(schema);
    }

    /** The anchor of a shared shape's heading on the page. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private String shape(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        var file = "common/" + reference.substring(reference.lastIndexOf('/') + 1);
        var title = contracts.json(file).path("title").asText();
        var known = schema.has("examples") ? ": " + listed(schema.path("examples")) : "";
        return "[" + title + "](#" + anchor(title) + ")" + known;
    }

    private String byType(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> "list of " + of(schema.path("items"));
            case "boolean" -> "true or false";
            case "integer" -> "whole number" + from(schema);
            case "object" -> "object of " + members(schema);
            case "string" -> "text";
            default -> throw new IllegalArgumentException("no words for " + schema);
        };
    }

    private String members(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(member -> "`" + member.getKey() + "`: " + of(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String from(JsonNode schema) {
        return schema.has("minimum") ? ", from " + schema.path("minimum").asText() : "";
    }

    private static String listed(JsonNode values) {
        return Json.children(values).map(value -> "`" + value.asText() + "`").collect(Collectors.joining(" "));
    }
}
