package dev.customerwatch.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far business time is from the system clock: decided once, kept with the data, the same for all services. It goes on
 * while nothing runs, so that no restart sees time go back.
 *
 * @param asOf what it was decided by, null where business time is the system's
 */
public record BusinessTime(@Nullable Instant asOf, Duration offset) {

    static final BusinessTime SYSTEM = new BusinessTime(null, Duration.ZERO);

    private static final String FILE = "clock";

    /**
     * The business time of this data.
     *
     * @param asked null to keep what there is
     * @throws CannotStart where the data has another one; the message says what to do
     */
    public static BusinessTime of(DataFolder data, @Nullable AsOf asked, InstantSource clock) {
        var file = data.path().resolve(FILE);
        try {
            var kept = Files.exists(file) ? read(file) : SYSTEM;
            if (asked == null || asked.instant().equals(kept.asOf)) {
                return kept;
            }
            if (data.holdsFacts()) {
                throw new CannotStart(refusal(data, kept));
            }
            return write(file, asked.instant(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(DataFolder data, BusinessTime kept) {
        var begun = kept.asOf == null ? "by the system's clock" : "as of " + kept.asOf;
        return ("The data in %s was begun %s, and its time only goes on from there. Leave --as-of out to go on with it,"
                        + " or choose another folder: --data FOLDER")
                .formatted(data.path(), begun);
    }

    private static BusinessTime read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return new BusinessTime(Instant.parse(lines.get(0)), Duration.parse(lines.get(1)));
    }

    private static BusinessTime write(Path file, Instant asOf, Instant now) throws IOException {
        var time = new BusinessTime(asOf, Duration.between(now.truncatedTo(ChronoUnit.MILLIS), asOf));
        var fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, asOf + "\n" + time.offset + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return time;
    }
}
