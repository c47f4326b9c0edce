package dev.customerwatch.credit.limitation;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demands. */
public interface Demands {

    /** What became of adding one. */
    sealed interface Adding {
        /** It is there, now or since the request was first sent. */
        record Added(Demand demand) implements Adding {}

        /** The request's key was used before, for something else. */
        record KeyReused() implements Adding {}
    }

    /** Keeps a new one; of a request sent again the one that it made first. */
    Adding add(Demand demand, @Nullable RequestKey request);

    /** A customer's, by their day. */
    List<Demand> of(String customerId);
}
