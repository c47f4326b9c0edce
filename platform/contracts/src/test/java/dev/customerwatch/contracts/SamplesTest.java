package dev.customerwatch.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

    /** The service of each source, and where its events name their subject. */
    private static final Map<String, Map.Entry<String, String>> SUBJECTS = Map.ofEntries(
            Map.entry("/customer/customers", Map.entry("customer", "/customer/customerId")),
            Map.entry("/customer/visits", Map.entry("customer", "/visitId")),
            Map.entry("/customer/dealer-reports", Map.entry("customer", "/reportId")),
            Map.entry("/customer/anomalies", Map.entry("customer", "/anomalyId")),
            Map.entry("/customer/staff", Map.entry("customer", "/user")),
            Map.entry("/sales/orders", Map.entry("sales", "/orderId")),
            Map.entry("/sales/returns", Map.entry("sales", "/returnId")),
            Map.entry("/sales/histories", Map.entry("sales", "/importId /customerId")),
            Map.entry("/credit/accounts", Map.entry("credit", "/customerId")),
            Map.entry("/credit/over-limit-requests", Map.entry("credit", "/orderId")),
            Map.entry("/credit/files", Map.entry("credit", "/customerId")),
            Map.entry("/credit/groups", Map.entry("credit", "/groupId")),
            Map.entry("/credit/statements", Map.entry("credit", "/customerId /month")),
            Map.entry("/credit/anomaly-reports", Map.entry("credit", "/reportId")),
            Map.entry("/credit/exchange-rates", Map.entry("credit", "/base /quote /date")),
            Map.entry("/complaint/complaints", Map.entry("complaint", "/complaintId")),
            Map.entry("/alert/alerts", Map.entry("alert", "/alert/alertId")),
            Map.entry("/alert/settings", Map.entry("alert", "/setting")));

    private static final Contracts CONTRACTS = Contracts.here();

    @Test
    void everySchemaHasASampleAndEverySampleASchema() {
        var types = CONTRACTS.types();
        var sampled = CONTRACTS.samples().stream().map(Sample::type).distinct();
        assertThat(types).isNotEmpty();
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(types);
        assertThat(types)
                .allSatisfy(
                        type -> assertThat(CONTRACTS.samplesOf(type).getFirst().file())
                                .isEqualTo(type.schemaFile().replace(".schema.", ".sample.")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isOneCompleteRecord(Sample sample) {
        assertThat(sample.json().fieldNames()).toIterable().containsExactlyElementsOf(Sample.MEMBERS);
        assertThat(new Schemas(CONTRACTS).errors("common/headers.schema.json", sample.headers()))
                .isEmpty();
        assertThat(sample.headers().fieldNames())
                .toIterable()
                .allMatch(CONTRACTS.json("common/headers.schema.json").path("properties")::has);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void agreesWithItsFileNameTopicAndBody(Sample sample) {
        var subject = SUBJECTS.get(sample.header("ce_source"));
        assertThat(sample.topic()).isEqualTo(sample.type().topic());
        assertThat(sample.header("ce_type")).isEqualTo(sample.type().toString());
        assertThat(subject.getKey()).isEqualTo(sample.type().service());
        assertThat(sample.header("ce_subject"))
                .isEqualTo(Stream.of(subject.getValue().split(" "))
                        .map(member -> sample.data().at(member).asText())
                        .collect(joining(":")));
        assertThat(sample.key()).isEqualTo(key(sample));
    }

    private static String key(Sample sample) {
        if (sample.header("ce_source").equals("/credit/groups")) {
            return sample.data().path("groupId").asText();
        }
        if (sample.topic().endsWith(".reference.v1")) {
            return sample.header("ce_subject");
        }
        return sample.topic().endsWith(".settings.v1")
                ? sample.data().path("setting").asText() + ":"
                        + sample.data().path("version").asText()
                : sample.data().findValue("customerId").asText();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesItsImportExactlyWhereItIsImported(Sample sample) {
        assertThat(sample.headers().has("ce_importid"))
                .isEqualTo(sample.headers().has("ce_origin"));
        if (sample.headers().has("ce_importid")) {
            assertThat(sample.header("ce_recordedtime")).isEqualTo(sample.header("ce_time"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesOutWhatIsAbsent(Sample sample) {
        assertThat(Json.everyNode(sample.json())).noneMatch(node -> node.isNull());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void happensNotAfterItWasRecorded(Sample sample) {
        assertThat(sample.header("ce_time")).isLessThanOrEqualTo(sample.header("ce_recordedtime"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesACauseOfTheSameCustomerThatWasRecordedNoLater(Sample sample) {
        var byId = CONTRACTS.samples().stream().collect(toMap(each -> each.header("ce_id"), each -> each));
        assertThat(sample.header("ce_causationid")).isNotEqualTo(sample.header("ce_id"));
        if (byId.get(sample.header("ce_causationid")) instanceof Sample cause) {
            assertThat(cause.key()).isEqualTo(sample.key());
            assertThat(cause.header("ce_recordedtime")).isLessThanOrEqualTo(sample.header("ce_recordedtime"));
        }
    }

    @Test
    void countTheEventsOfOneAggregateInTheOrderInWhichTheyWereRecorded() {
        var aggregates = CONTRACTS.samples().stream().collect(groupingBy(Sample::aggregate));
        assertThat(aggregates.values()).allSatisfy(SamplesTest::sequencesAgreeWithTime);
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(CONTRACTS.samples())
                .extracting(sample -> sample.header("ce_id"))
                .doesNotHaveDuplicates();
    }

    private static void sequencesAgreeWithTime(List<Sample> ofOneAggregate) {
        var bySequence = ofOneAggregate.stream()
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .toList();
        assertThat(bySequence).extracting(Sample::sequence).doesNotHaveDuplicates();
        assertThat(bySequence)
                .extracting(sample -> sample.header("ce_recordedtime"))
                .isSorted();
    }

    static Stream<Sample> samples() {
        return CONTRACTS.samples().stream();
    }
}
