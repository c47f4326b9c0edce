package dev.customerwatch.credit.collection;

import dev.customerwatch.messaging.store.RequestKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan's lines, of all customers. */
public interface PlanLines {

    /** What became of adding one. */
    sealed interface Adding {
        /** It is there, now or since the request was first sent. */
        record Added(PlanLine line) implements Adding {}

        /** The request's key was used before, for something else. */
        record KeyReused() implements Adding {}
    }

    /** Keeps a new one; of a request sent again the one that it made first. */
    Adding add(PlanLine line, @Nullable RequestKey request);

    /** Withdraws one of this customer's; empty where there is none. */
    Optional<PlanLine> withdraw(String customerId, String lineId, PlanLine.Withdrawal withdrawal);

    /** Those of one customer from a day on, by their day, withdrawn ones too. */
    List<PlanLine> ofCustomer(String customerId, LocalDate from);

    /** Those of all customers that are expected on these days, both included, by their day. */
    List<PlanLine> expected(LocalDate from, LocalDate to);
}
