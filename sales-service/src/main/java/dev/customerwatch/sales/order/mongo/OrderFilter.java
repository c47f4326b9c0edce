package dev.customerwatch.sales.order.mongo;

import dev.customerwatch.sales.order.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows, newest first; what is null or false does not narrow it.
 *
 * @param unanswered only those whose question to credit is unanswered for an hour
 * @param customers only those of these customers
 * @param before only those before this order's id
 */
public record OrderFilter(
        @Nullable OrderStatus status,
        boolean unanswered,
        @Nullable List<String> customers,
        @Nullable String before) {}
