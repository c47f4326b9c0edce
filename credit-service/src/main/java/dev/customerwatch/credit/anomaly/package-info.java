/** What anybody noticed about a customer 异常报告, and what a manager made of it. */
@NullMarked
package dev.customerwatch.credit.anomaly;

import org.jspecify.annotations.NullMarked;
