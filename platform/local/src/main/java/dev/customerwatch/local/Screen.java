package dev.customerwatch.local;

import dev.customerwatch.local.machine.Progress;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Timer;
import java.util.TimerTask;

/** Shows the phase and the seconds since the process began: one live line on a terminal, else one line a second. */
final class Screen implements Progress, AutoCloseable {

    private static final long SECOND = 1_000;
    private static final String LIVE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final Timer ticks = new Timer("screen", true);
    private String phase = "";
    private boolean over;

    Screen(PrintWriter out, boolean terminal) {
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

    @SuppressWarnings("SystemConsoleNull") // JDK 25 is back to null where nobody types
    static Screen ofTerminal(PrintWriter out) {
        var console = System.console();
        return new Screen(out, console != null && console.isTerminal());
    }

    @Override
    public synchronized void phase(String words) {
        phase = words;
        tick();
    }

    synchronized String phase() {
        return phase;
    }

    /** Everything serves; what follows is for the reader. */
    synchronized void ready(String text) {
        var seconds = elapsedMillis() / 1_000.0;
        finish("Ready in %.1f s.%n%n%s".formatted(seconds, text));
    }

    synchronized void failed(String words) {
        over = true;
        finish("Not started. " + words);
    }

    @Override
    public synchronized void close() {
        ticks.cancel();
        if (!over) {
            finish("Stopped.");
        }
    }

    private synchronized void tick() {
        if (over || phase.isEmpty()) {
            return;
        }
        var line = "%4d s  %s".formatted(elapsedMillis() / 1_000, phase);
        out.print(terminal ? LIVE_LINE + line : line + System.lineSeparator());
        out.flush();
    }

    private void finish(String text) {
        phase = "";
        out.println((terminal ? LIVE_LINE : "") + text);
        out.flush();
    }

    private static long elapsedMillis() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
