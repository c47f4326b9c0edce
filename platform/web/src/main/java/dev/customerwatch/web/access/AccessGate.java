package dev.customerwatch.web.access;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps those out whose access has ended. */
final class AccessGate implements HandlerInterceptor {

    private final Access access;

    AccessGate(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && !(caller instanceof AnonymousAuthenticationToken) && access.hasEnded(caller.getName())) {
            throw new Refusal(CommonProblems.ACCESS_ENDED);
        }
        return true;
    }
}
