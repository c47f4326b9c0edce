package dev.customerwatch.web.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** How the token keys are fetched from the authorization server. */
final class KeyFetching {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private KeyFetching() {}

    static RestOperations withTimeLimit() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LIMIT);
        requests.setReadTimeout(LIMIT);
        return new RestTemplate(requests);
    }
}
