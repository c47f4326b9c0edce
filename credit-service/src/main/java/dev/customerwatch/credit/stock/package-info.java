/** Standing stock 铺底: goods on credit for as long as we trade. */
@NullMarked
package dev.customerwatch.credit.stock;

import org.jspecify.annotations.NullMarked;
