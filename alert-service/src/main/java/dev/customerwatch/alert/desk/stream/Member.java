package dev.customerwatch.alert.desk.stream;

import org.jspecify.annotations.Nullable;

/** To which group a customer belongs, null while to none. */
record Member(String customerId, @Nullable String groupId) {}
