package dev.customerwatch.credit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of credit-service.
 *
 * @param zone the company's time zone: invoices bear local dates
 * @param holidays days off beside Saturdays and Sundays
 * @param workdays Saturdays and Sundays that are worked
 * @param importedAccounts currency of the accounts that imports open
 */
@ConfigurationProperties("credit")
record CreditProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue List<LocalDate> holidays,
        @DefaultValue List<LocalDate> workdays,
        @DefaultValue("CNY") Currency importedAccounts) {}
