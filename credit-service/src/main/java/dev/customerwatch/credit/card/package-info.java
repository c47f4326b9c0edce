/** Trading cards 客户交易卡: a new customer's account is opened when two people have approved its terms. */
@NullMarked
package dev.customerwatch.credit.card;

import org.jspecify.annotations.NullMarked;
