/** The command line: run everything on one machine, and work with any deployment. */
@NullMarked
package dev.customerwatch.local;

import org.jspecify.annotations.NullMarked;
