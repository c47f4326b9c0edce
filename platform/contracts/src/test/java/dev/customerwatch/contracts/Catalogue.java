package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** The event catalogue, a Markdown page for developers of other systems, made of schemas, samples and AsyncAPI. */
final class Catalogue {

    private static final String NOTE =
            "<!-- Generated from platform/contracts; its README says how. Change it there. -->\n\n";

    private final Contracts contracts;
    private final AsyncApi api;
    private final TypeName types;

    Catalogue(Contracts contracts) {
        this.contracts = contracts;
        this.api = AsyncApi.of(contracts);
        this.types = new TypeName(contracts);
    }

    String markdown() {
        return NOTE + "# " + api.document().at("/info/title").asText() + "\n\n"
                + api.document().at("/info/description").asText()
                + "\n" + envelope() + overview()
                + Contracts.CHANNELS.stream().map(this::channel).collect(Collectors.joining())
                + shapes();
    }

    private String envelope() {
        var headers = contracts.json("common/headers.schema.json");
        return "## Headers\n\n" + described(headers) + new MemberTable(types).of(headers) + "\n";
    }

    private String overview() {
        return "## All events\n\n| topic | type | what happened |\n|---|---|---|\n"
                + Contracts.CHANNELS.stream()
                        .flatMap(channel -> typesOf(channel).stream())
                        .map(this::overviewRow)
                        .collect(Collectors.joining())
                + "\n";
    }

    private String overviewRow(EventType type) {
        var what = contracts.json(type.schemaFile()).path("description").asText();
        return "| `%s` | [`%s`](#%s) | %s |\n"
                .formatted(type.topic(), type, type.toString().replace(".", ""), MemberTable.escaped(what));
    }

    private String channel(String name) {
        var channel = api.channel(name);
        return "## %s: `%s`\n\n%s\n\n"
                        .formatted(
                                channel.path("title").asText(),
                                channel.path("address").asText(),
                                channel.path("description").asText())
                + typesOf(name).stream().map(this::event).collect(Collectors.joining());
    }

    private String event(EventType type) {
        var schema = contracts.json(type.schemaFile());
        return "### " + type + "\n\n" + described(schema) + new MemberTable(types).of(schema) + "\n"
                + contracts.samplesOf(type).stream().map(Catalogue::sample).collect(Collectors.joining());
    }

    private static String sample(Sample sample) {
        return "<details><summary>Sample, <code>%s</code></summary>\n\n```json\n%s\n```\n\n</details>\n\n"
                .formatted(sample.file(), CompactJson.of(sample.json()));
    }

    private String shapes() {
        return "## Shared shapes\n\n"
                + contracts.schemaFiles().stream()
                        .filter(file -> file.startsWith("common/") && !file.endsWith("/headers.schema.json"))
                        .map(contracts::json)
                        .map(this::shape)
                        .collect(Collectors.joining("\n"));
    }

    private String shape(JsonNode schema) {
        var heading = "### " + schema.path("title").asText() + "\n\n" + described(schema);
        return schema.has("properties") ? heading + new MemberTable(types).of(schema) : heading + scalar(schema);
    }

    private static String scalar(JsonNode schema) {
        var example = schema.path("examples").path(0).asText();
        return "Text matching `" + schema.path("pattern").asText() + "`"
                + (example.isEmpty() ? "" : ", e.g. `" + example + "`") + ".\n";
    }

    private static String described(JsonNode schema) {
        return MemberTable.escaped(schema.path("description").asText()) + "\n\n";
    }

    private List<EventType> typesOf(String channel) {
        return api.typesOf(channel).stream().map(EventType::parse).toList();
    }
}
