/** Bearer tokens, the access matrix as Spring Security rules, and their refusals as problems. */
@NullMarked
package dev.customerwatch.web.security;

import org.jspecify.annotations.NullMarked;
