package dev.customerwatch.credit.anomaly;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The anomaly reports. */
public interface AnomalyReports {

    /** What became of adding one. */
    sealed interface Adding {
        /** It is there, now or since the request was first sent. */
        record Added(AnomalyReport report) implements Adding {}

        /** The request's key was used before, for something else. */
        record KeyReused() implements Adding {}
    }

    /** Keeps a new one; of a request sent again the one that it made first. */
    Adding add(AnomalyReport report, @Nullable RequestKey request);

    Optional<AnomalyReport> find(String reportId);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<AnomalyReport> change(String reportId, UnaryOperator<AnomalyReport> change);

    /**
     * Reports by their id, which grows with time.
     *
     * @param onlyOpen leaves out what a manager has looked at
     * @param after the last one seen, null to begin with the first
     */
    List<AnomalyReport> list(boolean onlyOpen, @Nullable String after, int most);
}
