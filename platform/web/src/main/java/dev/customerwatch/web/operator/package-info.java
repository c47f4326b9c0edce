/** What operators of every service can do: look at dead letters and replay them. */
@NullMarked
package dev.customerwatch.web.operator;

import org.jspecify.annotations.NullMarked;
