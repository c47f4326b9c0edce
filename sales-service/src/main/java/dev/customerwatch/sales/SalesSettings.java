package dev.customerwatch.sales;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sales.
 *
 * @param prepaidOrdersWithoutAccount lets cash orders of customers through who have no open account
 */
@ConfigurationProperties("sales")
record SalesSettings(@DefaultValue("false") boolean prepaidOrdersWithoutAccount) {}
