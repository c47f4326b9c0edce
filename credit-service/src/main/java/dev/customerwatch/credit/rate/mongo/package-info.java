/** Exchange rates in MongoDB, each with the events not yet sent. */
@NullMarked
package dev.customerwatch.credit.rate.mongo;

import org.jspecify.annotations.NullMarked;
