package dev.customerwatch.credit.limitation.web;

import dev.customerwatch.credit.limitation.web.LimitationController.Claim;
import dev.customerwatch.credit.limitation.web.LimitationController.Claims;
import dev.customerwatch.credit.print.Grid;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Sheet;
import dev.customerwatch.credit.print.Words;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Claims whose limitation ends as grids, one per currency: one line per claim, then the sum. */
final class LimitationGrid {

    private static final List<String> COLUMNS = List.of(
            "customer",
            "name",
            "owner",
            "currency",
            "document",
            "open",
            "dueOn",
            "restartedBy",
            "restartedOn",
            "endsOn",
            "daysLeft");

    private final Words words;

    LimitationGrid(Words words) {
        this.words = words;
    }

    List<Grid> of(Claims claims) {
        var byCurrency = claims.items().stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.open().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(one -> grid(one.getKey(), one.getValue()))
                .toList();
    }

    Sheet sheet(Claims claims) {
        var within = words.text("receivables.within", Map.of("days", String.valueOf(claims.within())));
        var grids = of(claims).stream()
                .map(grid -> grid.only(grid.heading(), name -> !name.equals("currency")))
                .toList();
        return new Sheet(words.title("limitation"), List.of(words.asOf(claims.asOf()), within), grids);
    }

    private Grid grid(String currency, List<Claim> claims) {
        var lines = new ArrayList<Line>();
        claims.forEach(claim -> lines.add(line(currency, claim)));
        var sum = claims.stream().map(Claim::open).reduce(Money::plus).map(Money::amount);
        lines.add(new Line(
                Kind.TOTAL,
                Arrays.asList(
                        words.title("total"),
                        null,
                        null,
                        currency,
                        null,
                        sum.orElse(null),
                        null,
                        null,
                        null,
                        null,
                        null)));
        return new Grid(currency, COLUMNS.stream().map(words::column).toList(), lines);
    }

    private Line line(String currency, Claim claim) {
        var restart = claim.restart();
        return new Line(
                Kind.ROW,
                Arrays.asList(
                        new Grid.Id(claim.customerId()),
                        claim.name(),
                        claim.owner(),
                        currency,
                        new Grid.Id(claim.document()),
                        claim.open().amount(),
                        claim.dueOn(),
                        restart == null ? null : words.title("restart." + restart.cause()),
                        restart == null ? null : restart.on(),
                        claim.endsOn(),
                        claim.daysLeft()));
    }
}
