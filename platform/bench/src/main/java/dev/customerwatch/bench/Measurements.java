package dev.customerwatch.bench;

import dev.customerwatch.bench.ageing.FullAgeing;
import dev.customerwatch.bench.cards.CardSearch;
import dev.customerwatch.bench.decisions.CreditDecisions;
import dev.customerwatch.bench.engine.EngineThroughput;
import dev.customerwatch.bench.history.HistoryImport;
import dev.customerwatch.bench.machine.OneMachineStart;
import dev.customerwatch.bench.orders.OrdersAlone;
import dev.customerwatch.bench.overview.CustomerOverview;
import dev.customerwatch.bench.warning.OrderToWarning;
import java.time.Duration;
import java.util.List;

/** All that can be measured. */
final class Measurements {

    private Measurements() {}

    /** As much as a figure needs that is to be quoted. */
    static List<Measurement> full() {
        return List.of(
                new OneMachineStart(Duration.ofSeconds(15)),
                new OrdersAlone(OrdersAlone.Size.FULL),
                new OrderToWarning(OrderToWarning.Size.FULL),
                new EngineThroughput(EngineThroughput.Size.FULL),
                new HistoryImport(HistoryImport.Size.FULL),
                new CardSearch(CardSearch.Size.FULL),
                new CreditDecisions(CreditDecisions.Size.FULL),
                new FullAgeing(FullAgeing.Size.FULL),
                new CustomerOverview(CustomerOverview.Size.FULL));
    }

    /** As little as shows that they work; the figures say nothing. */
    static List<Measurement> tiny() {
        return List.of(
                new OneMachineStart(Duration.ZERO),
                new OrdersAlone(OrdersAlone.Size.TINY),
                new OrderToWarning(OrderToWarning.Size.TINY),
                new EngineThroughput(EngineThroughput.Size.TINY),
                new HistoryImport(HistoryImport.Size.TINY),
                new CardSearch(CardSearch.Size.TINY),
                new CreditDecisions(CreditDecisions.Size.TINY),
                new FullAgeing(FullAgeing.Size.TINY),
                new CustomerOverview(CustomerOverview.Size.TINY));
    }
}
