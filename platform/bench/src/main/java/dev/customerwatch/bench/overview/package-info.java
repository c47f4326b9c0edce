/** The view of a customer at one glance: how soon it is there. */
@NullMarked
package dev.customerwatch.bench.overview;

import org.jspecify.annotations.NullMarked;
