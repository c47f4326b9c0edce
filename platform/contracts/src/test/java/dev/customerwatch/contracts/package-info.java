/** Keeps the published contracts true: schemas, samples, AsyncAPI and the event catalogue agree. */
@NullMarked
package dev.customerwatch.contracts;

import org.jspecify.annotations.NullMarked;
