/** Orders: what was ordered, how it was decided, what moved, and how far it is invoiced and paid. Pure decisions. */
@NullMarked
package dev.customerwatch.sales.order;

import org.jspecify.annotations.NullMarked;
