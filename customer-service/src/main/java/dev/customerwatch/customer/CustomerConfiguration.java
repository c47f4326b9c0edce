package dev.customerwatch.customer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this service's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerSettings.class)
class CustomerConfiguration {}
