/** What was measured, and how it is shown: as a table, as JSON, as a page. */
@NullMarked
package dev.customerwatch.bench.report;

import org.jspecify.annotations.NullMarked;
