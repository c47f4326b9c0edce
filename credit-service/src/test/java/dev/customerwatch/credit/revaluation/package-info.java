/** Tests of documents in other currencies. */
@NullMarked
package dev.customerwatch.credit.revaluation;

import org.jspecify.annotations.NullMarked;
