package dev.customerwatch.web;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * One kind of problem (RFC 9457). Its title and detail stand in the message bundles under {@code problem.<code>.title}
 * and {@code problem.<code>.detail}; the detail names the problem's members in braces, e.g. {@code {requested}}.
 */
public record ProblemType(String code, HttpStatus status) {

    private static final String BASE = "/problems/";

    public ProblemType {
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("code must be kebab-case: " + code);
        }
        if (!status.isError()) {
            throw new IllegalArgumentException("status must be 4xx or 5xx: " + status);
        }
    }

    public URI uri() {
        return URI.create(BASE + code);
    }

    public String titleKey() {
        return "problem." + code + ".title";
    }

    public String detailKey() {
        return "problem." + code + ".detail";
    }
}
