/** What a warning rule is: a pure function over one customer's facts that says what holds from an instant on. */
@NullMarked
package dev.customerwatch.alert.rule;

import org.jspecify.annotations.NullMarked;
