/** Tests of limit requests and of who may decide on limits. */
@NullMarked
package dev.customerwatch.credit.limit;

import org.jspecify.annotations.NullMarked;
