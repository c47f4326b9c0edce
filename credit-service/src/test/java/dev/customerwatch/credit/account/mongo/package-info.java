/** Tests of account mongo. */
@NullMarked
package dev.customerwatch.credit.account.mongo;

import org.jspecify.annotations.NullMarked;
