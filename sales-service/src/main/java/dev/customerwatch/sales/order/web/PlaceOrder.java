package dev.customerwatch.sales.order.web;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.TaxRate;
import dev.customerwatch.web.Field;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** An order to be placed. */
record PlaceOrder(
        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotBlank @Size(max = 64)
        String customerId,

        @Schema(example = "CREDIT") @NotNull Payment payment,

        @Schema(description = "ISO 4217", example = "CNY") @NotBlank
        String currency,

        @NotEmpty @Size(max = Placement.MOST_LINES) List<@Valid @NotNull Line> lines) {

    /** A line to be ordered; the price is without VAT. */
    record Line(
            @Schema(description = "The company's own product code", example = "P-100")
            @NotBlank
            @Size(max = OrderLine.LONGEST_PRODUCT)
            String product,

            @Schema(example = "10") @NotNull @Min(1) @Max(OrderLine.MOST_PIECES)
            Integer quantity,

            @Schema(description = "Price of one piece, without VAT", example = "50.00") @NotBlank
            String unitPrice,

            @Schema(description = "0 to 1 with at most 4 decimals", example = "0.13") @NotBlank
            String taxRate) {}

    Placement placement(String orderId, Instant at, String placedBy) {
        var of = Field.read("currency", currency, Money::currency);
        var ordered = IntStream.range(0, lines.size())
                .mapToObj(index -> line(index, of))
                .toList();
        return Field.read("lines", ordered, all -> new Placement(orderId, customerId, payment, all, at, placedBy));
    }

    private OrderLine line(int index, Currency of) {
        var line = lines.get(index);
        var place = "lines[" + index + "].";
        var price = Field.read(place + "unitPrice", line.unitPrice(), amount -> price(amount, of));
        var rate = Field.read(place + "taxRate", line.taxRate(), TaxRate::of);
        return new OrderLine(index + 1, line.product(), line.quantity(), price, rate);
    }

    private static Money price(String amount, Currency of) {
        var price = Money.of(amount, of.getCurrencyCode());
        if (!price.isPositive()) {
            throw new IllegalArgumentException("unit price must be positive: " + amount);
        }
        return price;
    }
}
