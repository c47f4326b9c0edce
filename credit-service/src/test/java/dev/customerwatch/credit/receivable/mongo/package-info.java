/** Tests of the items in MongoDB. */
@NullMarked
package dev.customerwatch.credit.receivable.mongo;

import org.jspecify.annotations.NullMarked;
