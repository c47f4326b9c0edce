package dev.customerwatch.customer.staff.web;

import dev.customerwatch.customer.staff.mongo.Departures;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps those out who have left the company, whatever their tokens still say. */
@Component
final class StaffGate implements HandlerInterceptor, WebMvcConfigurer {

    static final ProblemType ACCESS_ENDED = new ProblemType("access-ended", HttpStatus.FORBIDDEN);

    private final Departures departures;

    StaffGate(Departures departures) {
        this.departures = departures;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return true;
        }
        if (departures.hasLeft(caller.getName())) {
            throw new Refusal(ACCESS_ENDED);
        }
        return true;
    }
}
