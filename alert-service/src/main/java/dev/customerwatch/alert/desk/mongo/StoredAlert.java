package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.Alert;

/** An alert with its version, which counts its changes from 1. */
public record StoredAlert(Alert alert, long version) {}
