/** Tests of documents in other currencies. */
@NullMarked
package dev.customerwatch.credit.exchange;

import org.jspecify.annotations.NullMarked;
