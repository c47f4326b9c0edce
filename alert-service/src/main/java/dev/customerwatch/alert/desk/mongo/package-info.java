/** Alerts in MongoDB: documents, their indexes and lists. */
@NullMarked
package dev.customerwatch.alert.desk.mongo;

import org.jspecify.annotations.NullMarked;
