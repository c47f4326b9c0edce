package dev.customerwatch.customer.view.web;

import dev.customerwatch.customer.card.web.CustomerView;
import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.view.Bought;
import dev.customerwatch.customer.view.CreditStanding;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.customer.view.OpenAlert;
import dev.customerwatch.customer.view.OpenComplaint;
import dev.customerwatch.customer.visit.Visit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer at one glance. */
record Overview(
        String customerId,
        Part<CustomerView> card,
        Part<List<FactView>> contacts,
        Part<List<Visit>> visits,
        Part<List<KnownOrder>> orders,
        Part<List<Bought>> products,
        Part<CreditStanding> credit,
        Part<List<OpenComplaint>> complaints,
        Part<List<OpenAlert>> alerts) {

    /**
     * One part of it.
     *
     * @param currentTo to which time it is current: what another service told is as old as its newest event that we heard
     * @param value left out where the viewer may not see it
     */
    record Part<T>(
            @Schema(description = "To which time it is current; left out where nothing was ever heard") @Nullable
            Instant currentTo,

            @Schema(description = "Whether your roles do not show it")
            boolean masked,

            @Nullable T value) {

        static <T> Part<T> shown(@Nullable Instant currentTo, T value) {
            return new Part<>(currentTo, false, value);
        }

        static <T> Part<T> of(boolean shown, @Nullable Instant currentTo, T value) {
            return shown ? shown(currentTo, value) : new Part<>(currentTo, true, null);
        }
    }
}
