/** A company's past: how fast it comes in, and how soon its warnings are out. */
@NullMarked
package dev.customerwatch.bench.history;

import org.jspecify.annotations.NullMarked;
