package dev.customerwatch.sales.history.web;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.PastReturn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A past return as it is shown. */
record ReturnView(
        @Schema(example = "0195ee00-7400-7a52-9c3d-1e2f3a4b5c6d")
        String returnId,

        String customerId,
        Instant at,
        int quantity,
        @Schema(description = "Without VAT") Money net,
        @Schema(description = "VAT included") Money total,
        @Schema(example = "erp") String source,

        @Schema(description = "Its number in the source", example = "2025-0018")
        String externalId) {

    static ReturnView of(PastReturn goods) {
        return new ReturnView(
                goods.returnId(),
                goods.customerId(),
                goods.goods().at(),
                goods.goods().lines().getFirst().quantity(),
                goods.goods().net(),
                goods.total(),
                goods.from().source(),
                goods.from().externalId());
    }
}
