package dev.customerwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.bench.report.Report;
import dev.customerwatch.bench.report.Row;
import dev.customerwatch.bench.report.Series;
import dev.customerwatch.bench.report.Unit;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    Path folder;

    private final Progress progress = new Progress(new PrintWriter(Writer.nullWriter()), false);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void end() {
        progress.close();
    }

    @Test
    void goesOnAfterAMeasurementThatFails() throws Exception {
        var run = new Run(3, Duration.ofMinutes(1), folder, progress);
        var report = run.measure(List.of(measurement("broken", this::fail), measurement("good", this::one)), begun());
        assertThat(run.failed()).containsExactly("broken");
        assertThat(report.sections().getFirst().rows()).isEmpty();
        assertThat(report.sections().getFirst().notes()).hasSize(1);
        assertThat(report.sections().getLast().rows()).hasSize(1);
    }

    @Test
    void interruptsWhatIsNotDoneWhenTheTimeIsUp() throws Exception {
        var run = new Run(3, Duration.ofMillis(50), folder, progress);
        run.measure(List.of(measurement("endless", this::forever)), begun());
        assertThat(run.failed()).containsExactly("endless");
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void removesWhatAMeasurementWrote() throws Exception {
        var run = new Run(3, Duration.ofMinutes(1), folder, progress);
        run.measure(List.of(measurement("good", this::one)), begun());
        assertThat(folder).isEmptyDirectory();
    }

    private List<Row> one(Session session) {
        session.folder("data");
        return List.of(Row.alone(new Series("figure", Unit.PER_SECOND, List.of(1.0))));
    }

    private List<Row> fail(Session session) {
        throw new IllegalStateException("broken");
    }

    private List<Row> forever(Session session) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return List.of();
        } catch (InterruptedException stopped) {
            interrupted.countDown();
            throw stopped;
        }
    }

    private static Report begun() {
        return Report.begun(Instant.EPOCH);
    }

    private interface Body {
        List<Row> measure(Session session) throws Exception;
    }

    private static Measurement measurement(String name, Body body) {
        return new Measurement() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String about() {
                return "a trial";
            }

            @Override
            public List<Row> measure(Session session) throws Exception {
                return body.measure(session);
            }
        };
    }
}
