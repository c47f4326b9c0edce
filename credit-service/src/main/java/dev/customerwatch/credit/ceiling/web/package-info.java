/** The company ceiling over HTTP. */
@NullMarked
package dev.customerwatch.credit.ceiling.web;

import org.jspecify.annotations.NullMarked;
