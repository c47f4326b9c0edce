/** Credit files in MongoDB. */
@NullMarked
package dev.customerwatch.credit.file.mongo;

import org.jspecify.annotations.NullMarked;
