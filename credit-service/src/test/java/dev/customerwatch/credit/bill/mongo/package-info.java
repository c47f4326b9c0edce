/** Tests of bills in MongoDB. */
@NullMarked
package dev.customerwatch.credit.bill.mongo;

import org.jspecify.annotations.NullMarked;
