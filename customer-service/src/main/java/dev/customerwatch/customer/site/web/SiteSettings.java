package dev.customerwatch.customer.site.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's own sites are.
 *
 * @param networks addresses of the sites, e.g. {@code 10.0.0.0/8}; where none is given, every place counts as one
 */
@ConfigurationProperties("customer.site")
record SiteSettings(@DefaultValue List<String> networks) {

    SiteSettings {
        networks = List.copyOf(networks);
    }
}
