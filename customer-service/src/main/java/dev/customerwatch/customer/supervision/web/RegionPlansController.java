package dev.customerwatch.customer.supervision.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.supervision.RegionPlan;
import dev.customerwatch.customer.supervision.RepView.Trade;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts the year's plan of a region from actual figures. */
@RestController
@RequestMapping(path = "/supervision/regions/{region}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Supervision")
class RegionPlansController {

    private final AllCustomers everybody;
    private final Orders orders;
    private final Visibility visibility;
    private final CustomerSettings settings;
    private final BusinessClock clock;

    RegionPlansController(
            AllCustomers everybody,
            Orders orders,
            Visibility visibility,
            CustomerSettings settings,
            BusinessClock clock) {
        this.everybody = everybody;
        this.orders = orders;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/plan")
    @Operation(
            summary = "Draft the year's plan of a region",
            description = "Each month from the newest same month that is over, of orders that were confirmed and not"
                    + " called off, without VAT.")
    @ApiResponse(responseCode = "200", description = "The draft; months without sales plan nothing")
    @ApiResponse(responseCode = "404", description = "Not a region of yours")
    RegionPlan draft(
            Viewer viewer,
            @PathVariable String region,
            @Parameter(description = "From last year to the next but one", example = "2026") @RequestParam int year,
            @Parameter(description = "Percent upon the actual figures: -100 to 1000", example = "10")
                    @RequestParam(defaultValue = "0")
                    int growth) {
        if (!visibility.seesRegion(viewer, region)) {
            throw CommonProblems.notFound("region", region);
        }
        var now = YearMonth.from(clock.now().atZone(settings.zone()));
        if (year < now.getYear() - 1 || year > now.getYear() + 2) {
            throw CommonProblems.invalidParameter("year", year, "must be this year -1..+2");
        }
        if (growth < -100 || growth > 1000) {
            throw CommonProblems.invalidParameter("growth", growth, "must be -100..1000");
        }
        var sold = new HashMap<YearMonth, Trade>();
        var customers = new AtomicInteger();
        everybody.each(CustomerFilter.COUNTING.with(CustomerKey.REGION, region), kept -> {
            customers.incrementAndGet();
            add(kept.customer().id(), RegionPlan.basis(YearMonth.of(year, 1), now), sold);
        });
        return RegionPlan.draft(region, year, growth, customers.get(), amounts(sold), now);
    }

    private void add(String customerId, YearMonth from, Map<YearMonth, Trade> sold) {
        // a later month of the plan may rest on an earlier year than the first one does
        var start = from.minusYears(1).atDay(1).atStartOfDay(settings.zone()).toInstant();
        orders.since(customerId, start).stream()
                .filter(KnownOrder::counts)
                .forEach(order -> sold.merge(
                        YearMonth.from(order.placedAt().atZone(settings.zone())),
                        Trade.NONE.plus(Objects.requireNonNull(order.net())),
                        Trade::plus));
    }

    private static Map<YearMonth, List<Money>> amounts(Map<YearMonth, Trade> sold) {
        var amounts = new HashMap<YearMonth, List<Money>>();
        sold.forEach((month, trade) -> amounts.put(month, trade.amounts()));
        return amounts;
    }
}
