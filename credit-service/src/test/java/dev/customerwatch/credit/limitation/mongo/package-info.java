/** Tests of limitation.mongo. */
@NullMarked
package dev.customerwatch.credit.limitation.mongo;

import org.jspecify.annotations.NullMarked;
