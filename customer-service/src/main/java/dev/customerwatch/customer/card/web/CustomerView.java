package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card as a viewer may see it. */
record CustomerView(
        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
        String customerId,

        @Schema(description = "The company's own code", example = "C-1001") @Nullable
        String code,

        @Schema(
                description = "In clear, or masked where it is a person's and you have no right to it",
                example = "江南春机械有限公司")
        String name,

        @Schema(description = "The name to show to everybody: persons masked", example = "江南春机械有限公司")
        String displayName,

        @Schema(example = "ENTERPRISE") Kind kind,
        @Schema(example = "JIANGSU") @Nullable String region,
        @Schema(example = "KEY") @Nullable Grade grade,

        @Schema(description = "User name of the rep in charge", example = "rep1") @Nullable
        String accountOwner,

        @Schema(example = "TARGET") CustomerState state,

        @Schema(example = "Asked for an offer at the trade fair")
        String stateReason,

        @Schema(example = "rep1") String stateActor,
        @Schema(example = "2026-01-05T01:03:00.000Z") Instant stateSince,
        boolean onceInALife,
        boolean givenUp,

        @Schema(description = "Counts the changes; the ETag", example = "4")
        long version) {

    static CustomerView of(KeptCustomer kept, Rights rights) {
        var customer = kept.customer();
        var profile = customer.profile();
        var standing = customer.standing();
        return new CustomerView(
                customer.id(),
                profile.code(),
                rights.seesName(customer) ? profile.name() : profile.displayName(),
                profile.displayName(),
                profile.kind(),
                profile.region(),
                customer.care().grade(),
                customer.care().accountOwner(),
                standing.state(),
                standing.reason(),
                standing.actor(),
                standing.since(),
                customer.flags().onceInALife(),
                customer.flags().givenUp(),
                kept.version());
    }
}
