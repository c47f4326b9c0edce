/** Overdue 逾期预警: what a customer has not paid in time, by amount, by age, and by both together. */
@NullMarked
package dev.customerwatch.alert.rule.overdue;

import org.jspecify.annotations.NullMarked;
