/** Answers MongoDB's commands, and refuses those it cannot answer rightly. */
@NullMarked
package dev.customerwatch.embedded.store;

import org.jspecify.annotations.NullMarked;
