/** Trading cards in MongoDB. */
@NullMarked
package dev.customerwatch.credit.card.mongo;

import org.jspecify.annotations.NullMarked;
