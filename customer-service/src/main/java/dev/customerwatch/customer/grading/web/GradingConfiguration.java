package dev.customerwatch.customer.grading.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of grading. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GradingSettings.class)
class GradingConfiguration {}
