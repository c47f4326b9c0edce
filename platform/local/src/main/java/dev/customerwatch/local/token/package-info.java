/** The demo users and the authorization server that gives them tokens. */
@NullMarked
package dev.customerwatch.local.token;

import org.jspecify.annotations.NullMarked;
