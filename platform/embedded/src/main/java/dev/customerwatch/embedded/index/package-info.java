/** Ordered indexes over documents, and which of them serves a query. */
@NullMarked
package dev.customerwatch.embedded.index;

import org.jspecify.annotations.NullMarked;
