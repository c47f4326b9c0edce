package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.money.Money;

/** A credit account's absolute figures as credit published them. */
public record Figures(Money exposure, Money reserved) {}
