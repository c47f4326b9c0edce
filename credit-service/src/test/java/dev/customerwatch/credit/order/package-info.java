/** Tests of what orders do to an account. */
@NullMarked
package dev.customerwatch.credit.order;

import org.jspecify.annotations.NullMarked;
