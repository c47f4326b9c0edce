package dev.customerwatch.web.problems;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problems for everything: controllers, filters, the container. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnProperty("customerwatch.service")
class ProblemsConfiguration {

    private static final int AFTER_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    Texts texts(MessageSource bundles) {
        return new Texts(bundles);
    }

    @Bean
    Problems problems(Texts texts, MeterRegistry metrics) {
        return new Problems(texts, new ProblemCounter(metrics));
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, LocaleResolver languages, JsonMapper json) {
        return new ProblemWriter(problems, languages, json);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerProblems(Texts texts) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems(texts)));
    }

    @Bean
    FilterRegistrationBean<TraceFilter> trace() {
        var trace = new FilterRegistrationBean<>(new TraceFilter());
        trace.setOrder(AFTER_SECURITY);
        return trace;
    }

    /** Behind the security chain: who may not ask is told so first. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter problems) {
        var limit = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
        limit.setOrder(AFTER_SECURITY);
        return limit;
    }
}
