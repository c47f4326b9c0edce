/** JSON as the services read it (strictly) and write it. */
@NullMarked
package dev.customerwatch.web.json;

import org.jspecify.annotations.NullMarked;
