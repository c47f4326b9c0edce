/** Tests of standing stock. */
@NullMarked
package dev.customerwatch.credit.stock;

import org.jspecify.annotations.NullMarked;
