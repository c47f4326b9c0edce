/** What orders do to an account: reserved, held or refused, released, invoiced on delivery. */
@NullMarked
package dev.customerwatch.credit.order;

import org.jspecify.annotations.NullMarked;
