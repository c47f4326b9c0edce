/** MongoDB's values: their bytes and their order. */
@NullMarked
package dev.customerwatch.embedded.bson;

import org.jspecify.annotations.NullMarked;
