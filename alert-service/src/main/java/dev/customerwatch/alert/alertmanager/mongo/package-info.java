/** What is still to be told to the Alertmanager, in MongoDB. */
@NullMarked
package dev.customerwatch.alert.alertmanager.mongo;

import org.jspecify.annotations.NullMarked;
