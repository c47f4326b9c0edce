/** Over-limit requests in MongoDB, each with the events that it publishes. */
@NullMarked
package dev.customerwatch.credit.overlimit.mongo;

import org.jspecify.annotations.NullMarked;
