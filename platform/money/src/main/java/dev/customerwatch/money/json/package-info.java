/** Money in JSON: {@code {"amount":"1200.00","currency":"CNY"}}. */
@NullMarked
package dev.customerwatch.money.json;

import org.jspecify.annotations.NullMarked;
