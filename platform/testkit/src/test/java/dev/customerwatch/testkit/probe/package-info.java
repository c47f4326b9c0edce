/** The smallest service, to try the contracts on. */
@NullMarked
package dev.customerwatch.testkit.probe;

import org.jspecify.annotations.NullMarked;
