package dev.customerwatch.bench.report;

import java.util.Locale;

/** What a figure is counted in. */
public enum Unit {
    PER_SECOND("/s", true),
    MILLIS("ms", false),
    SECONDS("s", false),
    MEBIBYTES("MiB", false),
    BYTES("bytes", false);

    private final String symbol;
    private final boolean moreIsBetter;

    Unit(String symbol, boolean moreIsBetter) {
        this.symbol = symbol;
        this.moreIsBetter = moreIsBetter;
    }

    public String symbol() {
        return symbol;
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** A value with its unit, as precise as it is worth reading: {@code 1,234/s}, {@code 12.3 ms}. */
    public String show(double value) {
        var digits = Math.abs(value) < 100 ? "%,.1f" : "%,.0f";
        var gap = this == PER_SECOND ? "" : " ";
        return String.format(Locale.ROOT, digits, value) + gap + symbol;
    }
}
