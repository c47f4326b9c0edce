/** The feed of alerts: positions in it, and the part of it that every instance keeps in memory. */
@NullMarked
package dev.customerwatch.alert.feed;

import org.jspecify.annotations.NullMarked;
