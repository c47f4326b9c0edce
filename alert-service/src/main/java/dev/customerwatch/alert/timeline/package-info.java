/** One customer's facts in the order of their instants, and the warning episodes that follow from them. */
@NullMarked
package dev.customerwatch.alert.timeline;

import org.jspecify.annotations.NullMarked;
