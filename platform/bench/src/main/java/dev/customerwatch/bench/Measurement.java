package dev.customerwatch.bench;

import dev.customerwatch.bench.report.Row;
import java.util.List;

/** Something that can be measured by itself. It ends what it starts, however it ends. */
public interface Measurement {

    /** One word to choose it by. */
    String name();

    /** What it does, in one sentence. */
    String about();

    /**
     * Measures.
     *
     * @throws Exception where there is no figure to be had; the other measurements go on
     */
    List<Row> measure(Session session) throws Exception;
}
