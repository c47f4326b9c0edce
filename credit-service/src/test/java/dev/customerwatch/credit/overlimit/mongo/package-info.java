/** Tests of the requests in MongoDB. */
@NullMarked
package dev.customerwatch.credit.overlimit.mongo;

import org.jspecify.annotations.NullMarked;
