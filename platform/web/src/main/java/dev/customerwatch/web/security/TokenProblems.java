package dev.customerwatch.web.security;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What is wrong with a token, without repeating any of it. */
final class TokenProblems {

    private TokenProblems() {}

    static ProblemType of(AuthenticationException refused) {
        if (!(refused instanceof OAuth2AuthenticationException)) {
            return CommonProblems.TOKEN_MISSING;
        }
        return refused.getCause() instanceof JwtValidationException invalid
                ? invalid.getErrors().stream()
                        .map(TokenProblems::of)
                        .findFirst()
                        .orElse(CommonProblems.TOKEN_INVALID)
                : CommonProblems.TOKEN_INVALID;
    }

    /** Spring Security's validators tell their findings apart by their words only. */
    private static ProblemType of(OAuth2Error error) {
        var words = Objects.requireNonNullElse(error.getDescription(), "");
        if (words.contains("expired")) {
            return CommonProblems.TOKEN_EXPIRED;
        }
        if (words.contains("iss claim")) {
            return CommonProblems.TOKEN_ISSUER;
        }
        return words.contains("aud claim") ? CommonProblems.TOKEN_AUDIENCE : CommonProblems.TOKEN_INVALID;
    }
}
