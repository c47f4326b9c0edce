/** Tests of trading cards. */
@NullMarked
package dev.customerwatch.credit.card;

import org.jspecify.annotations.NullMarked;
