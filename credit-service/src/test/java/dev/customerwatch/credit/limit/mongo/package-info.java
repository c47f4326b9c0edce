/** Tests of limit requests in MongoDB. */
@NullMarked
package dev.customerwatch.credit.limit.mongo;

import org.jspecify.annotations.NullMarked;
