package dev.customerwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Contracts CONTRACTS = Contracts.here();
    private final AsyncApi api = AsyncApi.of(CONTRACTS);

    @Test
    void isAsyncApiThreeWithoutABrokenReference() {
        assertThat(api.document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(api.references()).isNotEmpty();
        assertThat(api.brokenReferences()).isEmpty();
    }

    @Test
    void hasOneChannelPerServiceAndThoseForReferenceAndSettings() {
        assertThat(api.document().path("channels").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(channels().toList());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void carriesExactlyTheTypesOfTheServicesFolderOnItsTopic(String channel) {
        var types = typesOf(channel);
        assertThat(api.typesOf(channel))
                .containsExactlyInAnyOrderElementsOf(
                        types.stream().map(EventType::toString).toList());
        assertThat(types)
                .allMatch(type ->
                        type.topic().equals(api.channel(channel).path("address").asText()));
    }

    @Test
    void hasAMessageForEachTypeAndNoOther() {
        assertThat(api.document().path("components").path("messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        CONTRACTS.types().stream().map(EventType::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void describesATypeByItsSchemaAndTheCommonHeaders(EventType type) {
        var message = api.message(type.toString());
        assertThat(message.path("name").asText()).isEqualTo(type.toString());
        assertThat(message.path("title"))
                .isEqualTo(CONTRACTS.json(type.schemaFile()).path("title"));
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(type.schemaFile());
        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/event");
        assertThat(api.document()
                        .at("/components/messageTraits/event/headers/schema/$ref")
                        .asText())
                .isEqualTo("common/headers.schema.json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void listsATypeInItsChannelUnderItsOwnName(EventType type) {
        var listed = api.channel(type.channel()).path("messages").path(type.toString());
        assertThat(listed.path("$ref").asText()).isEqualTo("#/components/messages/" + type);
    }

    @Test
    void saysOfEachChannelThatItIsPublished() {
        var operations = Json.children(api.document().path("operations")).toList();
        assertThat(operations)
                .extracting(operation -> operation.path("action").asText())
                .containsOnly("send");
        assertThat(operations)
                .extracting(operation -> operation.at("/channel/$ref"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        channels().map(channel -> "#/channels/" + channel).toList());
    }

    @Test
    void noticesAReferenceThatLeadsNowhere() {
        var json = CONTRACTS.json("customer/customer-registered.v1.schema.json");
        assertThat(new AsyncApi(CONTRACTS, json).brokenReferences()).isNotEmpty();
    }

    static Stream<String> channels() {
        return Contracts.CHANNELS.stream();
    }

    static List<EventType> types() {
        return CONTRACTS.types();
    }

    private static List<EventType> typesOf(String channel) {
        return types().stream().filter(type -> type.channel().equals(channel)).toList();
    }
}
