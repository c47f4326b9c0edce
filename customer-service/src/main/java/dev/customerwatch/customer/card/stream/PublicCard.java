package dev.customerwatch.customer.card.stream;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Stage;
import org.jspecify.annotations.Nullable;

/** The part of a card that everybody may know; the name of a person is masked. */
record PublicCard(
        String customerId,
        @Nullable String code,
        String displayName,
        Kind kind,
        @Nullable String region,
        @Nullable Grade grade,
        @Nullable String accountOwner,
        CustomerState state,
        boolean onceInALife,
        boolean givenUp,
        @Nullable Stage stage,
        @Nullable Attitude attitude,
        @Nullable Boolean keyAccount,
        @Nullable String mergedInto) {

    static PublicCard of(Customer customer) {
        var profile = customer.profile();
        return new PublicCard(
                customer.id(),
                profile.code(),
                profile.displayName(),
                profile.kind(),
                profile.region(),
                customer.care().grade(),
                customer.care().accountOwner(),
                customer.standing().state(),
                customer.flags().onceInALife(),
                customer.flags().givenUp(),
                customer.relation().stage(),
                customer.relation().attitude(),
                customer.relation().keyAccount() ? true : null,
                customer.merging().into());
    }
}
