/** Tests of groups in MongoDB. */
@NullMarked
package dev.customerwatch.credit.group.mongo;

import org.jspecify.annotations.NullMarked;
