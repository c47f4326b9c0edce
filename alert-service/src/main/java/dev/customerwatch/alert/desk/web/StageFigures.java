package dev.customerwatch.alert.desk.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of a stage alert's evidence that its sentence names. */
record StageFigures(
        @Nullable String stage,
        @Nullable LocalDate stageSince,
        @Nullable String fallenFrom) {}
