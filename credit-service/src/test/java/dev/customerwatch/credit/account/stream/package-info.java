/** Tests of account stream. */
@NullMarked
package dev.customerwatch.credit.account.stream;

import org.jspecify.annotations.NullMarked;
