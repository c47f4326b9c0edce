package dev.customerwatch.local.history;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an import is: a bar with rate and time left on a terminal, else one line a second. */
final class ImportProgress implements AutoCloseable {

    private static final long SECOND = 1_000;

    private final PrintWriter out;
    private final long size;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final long begin = System.nanoTime();
    private final @Nullable ProgressBar bar;
    private final Timer ticks = new Timer("import-progress", true);

    ImportProgress(PrintWriter out, boolean terminal, long size) {
        this.out = out;
        this.size = Math.max(1, size);
        this.bar = terminal ? bar() : null;
        if (!terminal) {
            ticks.scheduleAtFixedRate(new Tick(), SECOND, SECOND);
        }
    }

    void read(long more) {
        bytes.addAndGet(more);
        if (bar != null) {
            bar.stepTo(Math.min(size, bytes.get()));
        }
    }

    void sent(long more) {
        rows.addAndGet(more);
        if (bar != null) {
            bar.setExtraMessage("%,d rows, %,.0f rows/s".formatted(rows.get(), rate()));
        }
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() {
        ticks.cancel();
        if (bar != null) {
            bar.close();
        }
    }

    private double rate() {
        return rows.get() / Math.max(0.001, seconds());
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(size)
                .setUnit(" KB", 1_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    private String line() {
        var share = Math.min(1.0, (double) bytes.get() / size);
        var left = share < 0.01 ? "" : ", %s left".formatted(text(seconds() * (1 - share) / share));
        return "%4.0f s  %3.0f %%  %,d rows, %,.0f rows/s%s"
                .formatted(seconds(), share * 100, rows.get(), rate(), left);
    }

    private static String text(double seconds) {
        var left = Duration.ofSeconds(Math.round(seconds));
        return left.toMinutes() == 0
                ? left.toSeconds() + " s"
                : "%d min %d s".formatted(left.toMinutes(), left.toSecondsPart());
    }

    private final class Tick extends TimerTask {
        @Override
        public void run() {
            out.println(line());
            out.flush();
        }
    }
}
