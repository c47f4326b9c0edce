/** Cards as CSV files that people keep in spreadsheets. */
@NullMarked
package dev.customerwatch.customer.cardfile;

import org.jspecify.annotations.NullMarked;
