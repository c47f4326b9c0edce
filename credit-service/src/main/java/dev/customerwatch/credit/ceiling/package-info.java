/** The company's own risk capacity 风险承受: the sum of limits and of exposure against a ceiling. */
@NullMarked
package dev.customerwatch.credit.ceiling;

import org.jspecify.annotations.NullMarked;
