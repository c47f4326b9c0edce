/** Looking after customers: what is to be done for whom, rewards, help. */
@NullMarked
package dev.customerwatch.customer.care;

import org.jspecify.annotations.NullMarked;
