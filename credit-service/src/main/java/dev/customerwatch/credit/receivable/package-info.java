/** What customers owe, document by document, as of any day: ageings and the status table 欠款状况表. */
@NullMarked
package dev.customerwatch.credit.receivable;

import org.jspecify.annotations.NullMarked;
