/** Tests of collection. */
@NullMarked
package dev.customerwatch.credit.collection;

import org.jspecify.annotations.NullMarked;
