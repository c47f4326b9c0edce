/** Tests of collection.mongo. */
@NullMarked
package dev.customerwatch.credit.collection.mongo;

import org.jspecify.annotations.NullMarked;
