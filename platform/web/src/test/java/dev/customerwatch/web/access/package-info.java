/** What is heard of users. */
@NullMarked
package dev.customerwatch.web.access;

import org.jspecify.annotations.NullMarked;
