package dev.customerwatch.bench;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** Shows what is being done and for how long: one live line on a terminal, else a line when it changes and every ten seconds. */
public final class Progress implements AutoCloseable {

    private static final long SECOND = 1_000;
    private static final int QUIET_SECONDS = 10;
    private static final String LIVE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Timer ticks = new Timer("progress", true);
    private String measurement = "";
    private String phase = "";
    private int silent;

    public Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        ticks.scheduleAtFixedRate(
                new TimerTask() {
                    @Override
                    public void run() {
                        tick();
                    }
                },
                SECOND,
                SECOND);
    }

    synchronized void measurement(String name) {
        measurement = name;
    }

    synchronized void phase(String words) {
        phase = words;
        show();
    }

    /** Prints something that stays. */
    synchronized void print(String text) {
        phase = "";
        out.println((terminal ? LIVE_LINE : "") + text);
        out.flush();
    }

    long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    @Override
    public void close() {
        ticks.cancel();
    }

    private synchronized void tick() {
        if (!phase.isEmpty() && (terminal || ++silent >= QUIET_SECONDS)) {
            show();
        }
    }

    private void show() {
        silent = 0;
        var line = "%4d s  %s: %s".formatted(seconds(), measurement, phase);
        out.print(terminal ? LIVE_LINE + line : line + System.lineSeparator());
        out.flush();
    }
}
