package dev.customerwatch.web.problems;

import dev.customerwatch.messaging.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets events that a request causes carry on the request's W3C traceparent; one that is not valid is ignored. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String HEADER = "traceparent";
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Trace.<Boolean, Exception>with(traceparent(request), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static @Nullable String traceparent(HttpServletRequest request) {
        var sent = request.getHeader(HEADER);
        return sent != null && VALID.matcher(sent).matches() ? sent : null;
    }
}
