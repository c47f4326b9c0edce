package dev.customerwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private static final Contracts CONTRACTS = Contracts.here();
    private final Schemas schemas = new Schemas(CONTRACTS);

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void isAJsonSchemaWithTitleAndDescription(String file) {
        var schema = CONTRACTS.json(file);
        assertThat(schemas.errorsIn(file)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void describesEveryMember(String file) {
        var properties = CONTRACTS.json(file).path("properties").properties();
        assertThat(properties)
                .allSatisfy(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(property.getKey())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void letsAReaderMeetMembersThatItDoesNotKnow(String file) {
        assertThat(CONTRACTS.json(file).findValues("additionalProperties"))
                .noneMatch(value -> value.isBoolean() && !value.asBoolean());
        assertThat(CONTRACTS.json(file).findValues("unevaluatedProperties")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void requiresOnlyWhatItDefines(String file) {
        var schema = CONTRACTS.json(file);
        var required = StreamSupport.stream(schema.path("required").spliterator(), false);
        assertThat(required.map(JsonNode::asText)).allMatch(schema.path("properties")::has);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void acceptsItsSamples(Sample sample) {
        assertThat(schemas.errors(sample.type().schemaFile(), sample.data())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void acceptsItsSampleWithAMemberOfTomorrow(Sample sample) {
        var tomorrow = sample.data().<ObjectNode>deepCopy().put("memberOfTomorrow", 1);
        assertThat(schemas.errors(sample.type().schemaFile(), tomorrow)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesItsSampleWithoutAMemberThatItRequires(Sample sample) {
        var required = CONTRACTS.json(sample.type().schemaFile()).path("required");
        assertThat(required).allSatisfy(name -> {
            var without = sample.data().<ObjectNode>deepCopy().without(name.asText());
            assertThat(schemas.errors(sample.type().schemaFile(), without)).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void describesEveryMemberOfItsSamples(Sample sample) {
        assertThat(new Undescribed(CONTRACTS).membersOf(sample)).isEmpty();
    }

    @Test
    void noticesAMemberThatNoSchemaDescribes() {
        var sample = CONTRACTS.samples().getFirst();
        var more = sample.json().<ObjectNode>deepCopy();
        ((ObjectNode) more.at("/data/alert/evidence/limit/amount")).put("scale", 2);
        assertThat(new Undescribed(CONTRACTS).membersOf(new Sample(sample.file(), sample.type(), more)))
                .containsExactly("/alert/evidence/limit/amount/scale");
    }

    @Test
    void takesALimitOnlyWithTheAmountThatItsKindAsksFor() {
        var limit = CONTRACTS.json("credit/credit-limit-changed.v1.sample.json").at("/data/limit");
        var none = limit.<ObjectNode>deepCopy().put("kind", "NONE");
        assertThat(schemas.errors("common/limit.schema.json", limit)).isEmpty();
        assertThat(schemas.errors("common/limit.schema.json", none)).isNotEmpty();
        assertThat(schemas.errors("common/limit.schema.json", none.without("amount")))
                .isEmpty();
        assertThat(schemas.errors("common/limit.schema.json", none.put("kind", "AMOUNT")))
                .isNotEmpty();
    }

    static List<String> schemaFiles() {
        return CONTRACTS.schemaFiles();
    }

    static Stream<Sample> samples() {
        return CONTRACTS.samples().stream();
    }
}
