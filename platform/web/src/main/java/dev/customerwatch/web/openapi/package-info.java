/** What every service's OpenAPI document says alike: title, bearer tokens, problems. */
@NullMarked
package dev.customerwatch.web.openapi;

import org.jspecify.annotations.NullMarked;
