/** Tests of file.mongo. */
@NullMarked
package dev.customerwatch.credit.file.mongo;

import org.jspecify.annotations.NullMarked;
