/** The test kit's own tests. */
@NullMarked
package dev.customerwatch.testkit;

import org.jspecify.annotations.NullMarked;
