package dev.customerwatch.sales.order.web;

import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.Placement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is delivered or comes back; without lines all that is possible. */
record Goods(
        @Schema(description = "Left out: all that is possible") @Size(min = 1, max = Placement.MOST_LINES) @Nullable
        List<@Valid @NotNull Line> lines) {

    /** How much of one line. */
    record Line(
            @Schema(description = "Number of the order's line, from 1", example = "1") @NotNull @Min(1)
            Integer line,

            @Schema(example = "4") @NotNull @Min(1) @Max(OrderLine.MOST_PIECES)
            Integer quantity) {}

    /** Pieces by line; a line named twice counts twice. */
    static Map<Integer, Integer> pieces(@Nullable Goods goods) {
        var pieces = new TreeMap<Integer, Integer>();
        if (goods != null && goods.lines() != null) {
            goods.lines().forEach(line -> pieces.merge(line.line(), line.quantity(), Math::addExact));
        }
        return pieces;
    }
}
