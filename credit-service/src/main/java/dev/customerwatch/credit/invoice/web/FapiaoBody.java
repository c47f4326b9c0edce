package dev.customerwatch.credit.invoice.web;

import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.web.Field;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A tax invoice in a request. */
record FapiaoBody(
        @NotNull @Schema(example = "25112000000012345678") String number,
        @NotNull @Schema(example = "SPECIAL") Fapiao.Kind kind) {

    static @Nullable Fapiao read(@Nullable FapiaoBody body) {
        return body == null ? null : Field.read("fapiao.number", body.number(), it -> new Fapiao(it, body.kind()));
    }
}
