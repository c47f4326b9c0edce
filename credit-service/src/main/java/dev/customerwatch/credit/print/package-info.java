/** Tables as people take them along: CSV for spreadsheets, and pages that print well. */
@NullMarked
package dev.customerwatch.credit.print;

import org.jspecify.annotations.NullMarked;
