/** Tests of file. */
@NullMarked
package dev.customerwatch.credit.file;

import org.jspecify.annotations.NullMarked;
