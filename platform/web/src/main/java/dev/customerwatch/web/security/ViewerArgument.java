package dev.customerwatch.web.security;

import dev.customerwatch.web.Role;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.access.Access;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Viewer} of the request's token. */
final class ViewerArgument implements HandlerMethodArgumentResolver {

    private static final String PREFIX = "ROLE_";

    private final Access access;

    ViewerArgument(Access access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AuthenticationCredentialsNotFoundException("no token");
        }
        return viewer(authentication);
    }

    private Viewer viewer(Authentication authentication) {
        var roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
        var user = authentication.getName();
        var own = new Viewer(user, roles);
        return own.has(Role.SALES_REP) ? new Viewer(user, roles, access.inPlaceOf(user)) : own;
    }
}
