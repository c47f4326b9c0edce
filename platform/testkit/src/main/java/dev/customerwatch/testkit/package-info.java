/** What tests of all services share: real broker and store, tokens, contracts, rules of the code base. */
@NullMarked
package dev.customerwatch.testkit;

import org.jspecify.annotations.NullMarked;
