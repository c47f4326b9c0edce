/** What all customers owe, by age: the whole table of many open documents. */
@NullMarked
package dev.customerwatch.bench.ageing;

import org.jspecify.annotations.NullMarked;
