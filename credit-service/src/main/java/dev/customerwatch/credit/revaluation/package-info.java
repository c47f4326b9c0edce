/** Values what is owed in other currencies by the newest rates. */
@NullMarked
package dev.customerwatch.credit.revaluation;

import org.jspecify.annotations.NullMarked;
