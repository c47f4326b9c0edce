/** Money in documents: amount as Decimal128, currency as its code. */
@NullMarked
package dev.customerwatch.money.mongo;

import org.jspecify.annotations.NullMarked;
