/** Other services' events in the words of the rules. */
@NullMarked
package dev.customerwatch.alert.timeline.stream.event;

import org.jspecify.annotations.NullMarked;
