package dev.customerwatch.alert.timeline.stream.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.Rulebook;
import dev.customerwatch.alert.timeline.Snapshot;
import dev.customerwatch.alert.timeline.TimelineFact;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.smile.SmileMapper;

/** Heads, facts and snapshots as bytes (Smile). A new engine version starts with empty stores, so nothing is ever migrated. */
public final class StateCodec {

    private final ObjectWriter headWriter;
    private final ObjectReader headReader;
    private final ObjectWriter factWriter;
    private final ObjectReader factReader;
    private final ObjectWriter snapshotWriter;
    private final ObjectReader snapshotReader;

    public StateCodec(Rulebook rules) {
        var mapper = SmileMapper.builder()
                .addModule(new ValueModule())
                .addModule(new FoldedModule(rules))
                .addMixIn(Fact.class, FactTypes.class)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        this.headWriter = mapper.writerFor(Head.class);
        this.headReader = mapper.readerFor(Head.class);
        this.factWriter = mapper.writerFor(TimelineFact.class);
        this.factReader = mapper.readerFor(TimelineFact.class);
        this.snapshotWriter = mapper.writerFor(Snapshot.class);
        this.snapshotReader = mapper.readerFor(Snapshot.class);
    }

    public byte[] bytes(Head head) {
        return headWriter.writeValueAsBytes(head);
    }

    public Head head(byte[] bytes) {
        return headReader.readValue(bytes);
    }

    byte[] bytes(TimelineFact fact) {
        return factWriter.writeValueAsBytes(fact);
    }

    TimelineFact fact(byte[] bytes) {
        return factReader.readValue(bytes);
    }

    byte[] bytes(Snapshot snapshot) {
        return snapshotWriter.writeValueAsBytes(snapshot);
    }

    Snapshot snapshot(byte[] bytes) {
        return snapshotReader.readValue(bytes);
    }
}
