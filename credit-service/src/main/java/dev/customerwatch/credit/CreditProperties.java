package dev.customerwatch.credit;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of credit-service.
 *
 * @param zone the company's time zone: invoices bear local dates
 */
@ConfigurationProperties("credit")
record CreditProperties(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
