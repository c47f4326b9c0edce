package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** JSON for reading: what fits into a line stands in one. */
final class CompactJson {

    private static final int WIDTH = 110;

    private CompactJson() {}

    static String of(JsonNode node) {
        return print(node, "");
    }

    private static String print(JsonNode node, String indent) {
        var line = inline(node);
        if (indent.length() + line.length() <= WIDTH || node.isValueNode()) {
            return line;
        }
        var inner = indent + "  ";
        return node.isArray()
                ? Json.children(node)
                        .map(each -> inner + print(each, inner))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"))
                : node.properties().stream()
                        .map(each -> inner + "\"" + each.getKey() + "\": " + print(each.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String inline(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> Json.children(node).map(CompactJson::inline).collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                node.properties().stream()
                        .map(each -> "\"" + each.getKey() + "\": " + inline(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> node.toString();
        };
    }
}
