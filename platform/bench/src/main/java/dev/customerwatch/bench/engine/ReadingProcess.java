package dev.customerwatch.bench.engine;

import dev.customerwatch.messaging.EventJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * A process that reads the topic once and prints how fast; the first third warms it up and is not counted. Arguments: kind,
 * bootstrap servers, folder, an id, number of events.
 */
final class ReadingProcess {

    static final String RESULT = "RESULT ";

    private static final Duration POLL = Duration.ofMillis(2);
    private static final int WARM_UP_SHARE = 3;

    private ReadingProcess() {}

    /** Who reads. */
    enum Kind {
        ENGINE,
        PLAIN,
        RAW;

        /** Its name on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The raw consumer is so fast that it reads the topic several times. */
        int passes() {
            return this == RAW ? 6 : 1;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        var kind = Kind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        var events = Long.parseLong(arguments[4]) * kind.passes();
        try (var reader = reader(kind, arguments[1], Path.of(arguments[2]), arguments[3])) {
            reader.start();
            var skipped = awaitDone(reader, events / WARM_UP_SHARE);
            var from = System.nanoTime();
            var read = awaitDone(reader, events);
            var seconds = (System.nanoTime() - from) / 1e9;
            var result = new Result((read - skipped) / seconds, reader.further());
            System.out.println(RESULT + EventJson.mapper().writeValueAsString(result));
        }
    }

    /** What a process found out. */
    record Result(double perSecond, Reader.Further further) {}

    /** What a process printed at its end. */
    static Result result(String output) {
        var line = output.lines()
                .filter(printed -> printed.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result in " + output));
        return EventJson.mapper().readValue(line.substring(RESULT.length()), Result.class);
    }

    private static Reader reader(Kind kind, String bootstrapServers, Path folder, String id) {
        return switch (kind) {
            case ENGINE -> new EngineReader(bootstrapServers, folder, id);
            case PLAIN -> new PlainReader(bootstrapServers, folder, id);
            case RAW -> new RawReader(bootstrapServers);
        };
    }

    private static long awaitDone(Reader reader, long events) throws InterruptedException {
        var done = reader.done();
        while (done < events) {
            Thread.sleep(POLL);
            done = reader.done();
        }
        return done;
    }
}
