/** Credit overrun: warns when what a customer owes nears, passes or far passes the credit limit. */
@NullMarked
package dev.customerwatch.alert.rule.credit;

import org.jspecify.annotations.NullMarked;
