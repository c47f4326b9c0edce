/** What the company sets for its warnings, in versions with the instants from which on they are in force. */
@NullMarked
package dev.customerwatch.alert.setting;

import org.jspecify.annotations.NullMarked;
