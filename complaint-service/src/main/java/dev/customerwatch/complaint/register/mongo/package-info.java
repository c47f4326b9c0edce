/** Complaints and known customers as documents, and the queries that find them. */
@NullMarked
package dev.customerwatch.complaint.register.mongo;

import org.jspecify.annotations.NullMarked;
