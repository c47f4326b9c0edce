/** Tests of the sums in MongoDB. */
@NullMarked
package dev.customerwatch.credit.ceiling.mongo;

import org.jspecify.annotations.NullMarked;
