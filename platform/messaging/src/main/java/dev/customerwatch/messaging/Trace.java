package dev.customerwatch.messaging;

import java.lang.ScopedValue.CallableOp;
import org.jspecify.annotations.Nullable;

/** The W3C traceparent that the current work belongs to; saved events carry it on. */
public final class Trace {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private Trace() {}

    public static <R, X extends Throwable> R with(@Nullable String traceparent, CallableOp<R, X> work) throws X {
        return traceparent == null
                ? work.call()
                : ScopedValue.where(CURRENT, traceparent).call(work);
    }

    public static @Nullable String current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
