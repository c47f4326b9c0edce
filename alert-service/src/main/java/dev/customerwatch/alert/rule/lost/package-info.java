/** The lost-customer rule 客户流失预警: silence against the customer's own rhythm. */
@NullMarked
package dev.customerwatch.alert.rule.lost;

import org.jspecify.annotations.NullMarked;
