/** How much customers count: grades by share of profit, ABC classes by revenue and by profit. */
@NullMarked
package dev.customerwatch.customer.grading;

import org.jspecify.annotations.NullMarked;
