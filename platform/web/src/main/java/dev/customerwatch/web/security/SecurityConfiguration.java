package dev.customerwatch.web.security;

import dev.customerwatch.web.AccessMatrix;
import dev.customerwatch.web.access.Access;
import dev.customerwatch.web.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Two chains: the management port's at order 0, and the API's for every other request at {@link #API_ORDER}. A chain of
 * a service's own (a console) names its paths by a security matcher and stands between the two.
 */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@ConditionalOnProperty("customerwatch.service")
public class SecurityConfiguration {

    /** The API's chain takes whatever no chain before it has taken. */
    public static final int API_ORDER = 1_000;

    @Bean
    AccessMatrix accessMatrix(@Value("${customerwatch.service}") String service) {
        return AccessMatrix.of(service);
    }

    @Bean
    SecurityRefusals securityRefusals(AccessMatrix matrix, ProblemWriter problems) {
        return new SecurityRefusals(matrix, problems);
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keyFetching() {
        return decoder -> decoder.restOperations(KeyFetching.withTimeLimit());
    }

    /** Each filter of the chain would be timed on every request, and nobody has asked for those times. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer viewerArguments(@Lazy Access access) { // lazy as accessGate's
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerArgument(access));
            }
        };
    }

    @Bean
    @Order(0)
    SecurityFilterChain managementSecurity(HttpSecurity http, SecurityRefusals refusals) {
        stateless(http, refusals)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    @Bean
    @Order(API_ORDER)
    SecurityFilterChain apiSecurity(HttpSecurity http, AccessMatrix matrix, SecurityRefusals refusals) {
        stateless(http, refusals)
                .authorizeHttpRequests(requests -> apply(matrix, requests))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals));
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, SecurityRefusals refusals) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }

    /** An error's own dispatch and the later dispatches of a stream were let in as requests before. */
    private static void apply(
            AccessMatrix matrix,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (var row : matrix.rows()) {
            allow(requests, row, row.method());
            if (row.method().equals(HttpMethod.GET)) {
                allow(requests, row, HttpMethod.HEAD);
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessMatrix.Row row,
            HttpMethod method) {
        var request = requests.requestMatchers(method, row.path());
        if (row.isPublic()) {
            request.permitAll();
        } else {
            request.hasAnyAuthority(row.authorities());
        }
    }
}
