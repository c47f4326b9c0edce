/** The five methods of measuring a credit limit 信用限度五法, and what is proposed from them. */
@NullMarked
package dev.customerwatch.credit.proposal;

import org.jspecify.annotations.NullMarked;
