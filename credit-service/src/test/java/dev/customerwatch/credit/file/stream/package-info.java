/** Tests of file.stream. */
@NullMarked
package dev.customerwatch.credit.file.stream;

import org.jspecify.annotations.NullMarked;
