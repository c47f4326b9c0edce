/** Plan lines and targets in MongoDB. */
@NullMarked
package dev.customerwatch.credit.collection.mongo;

import org.jspecify.annotations.NullMarked;
