/** Brings a company's history in from CSV files, and takes orders and alerts out again. */
@NullMarked
package dev.customerwatch.local.history;

import org.jspecify.annotations.NullMarked;
