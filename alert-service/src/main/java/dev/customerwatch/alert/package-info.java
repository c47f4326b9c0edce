/** alert-service: turns the events of the other services into early warnings. */
@NullMarked
package dev.customerwatch.alert;

import org.jspecify.annotations.NullMarked;
