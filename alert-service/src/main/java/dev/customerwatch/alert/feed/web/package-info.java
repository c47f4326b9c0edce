/** The feed as server-sent events. */
@NullMarked
package dev.customerwatch.alert.feed.web;

import org.jspecify.annotations.NullMarked;
