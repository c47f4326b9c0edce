/** Matters over HTTP: filing, changing and listing, alike for all kinds. */
@NullMarked
package dev.customerwatch.customer.matter.web;

import org.jspecify.annotations.NullMarked;
