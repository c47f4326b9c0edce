package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** A Markdown table of an object's members: name, type, whether it is always there, meaning. */
record MemberTable(TypeName types) {

    private static final String HEAD = """
            | member | type | always | meaning |
            |---|---|---|---|
            """;

    String of(JsonNode schema) {
        return HEAD
                + schema.path("properties").properties().stream()
                        .map(member -> row(member, schema.path("required")))
                        .collect(Collectors.joining());
    }

    private String row(Map.Entry<String, JsonNode> member, JsonNode required) {
        var always = Json.children(required).anyMatch(name -> name.asText().equals(member.getKey()));
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        member.getKey(),
                        types.of(member.getValue()),
                        always ? "yes" : "no",
                        escaped(member.getValue().path("description").asText()));
    }

    /** Plain text that Markdown shows as it stands; code in back-quotes stays code. */
    static String escaped(String text) {
        return text.replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*");
    }
}
