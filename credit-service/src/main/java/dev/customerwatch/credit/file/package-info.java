/** The credit file 信用档案 of a customer: rating, what is brought for the trust, and when the limit is to be looked at again. */
@NullMarked
package dev.customerwatch.credit.file;

import org.jspecify.annotations.NullMarked;
