package dev.customerwatch.local.history;

/** Where a row stands: file and the line that it begins on, from 1. */
record Place(String file, long line) {}
