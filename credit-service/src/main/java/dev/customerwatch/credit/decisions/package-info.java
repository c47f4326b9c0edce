/** What operators see of decisions: a log line and a count each. */
@NullMarked
package dev.customerwatch.credit.decisions;

import org.jspecify.annotations.NullMarked;
