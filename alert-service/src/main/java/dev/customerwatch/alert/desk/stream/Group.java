package dev.customerwatch.alert.desk.stream;

import org.jspecify.annotations.Nullable;

/** What the desk knows of a group of customers that share a limit. */
public record Group(String groupId, @Nullable String name) {}
