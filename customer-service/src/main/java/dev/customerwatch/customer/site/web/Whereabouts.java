package dev.customerwatch.customer.site.web;

import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whether whoever asks sits on a site of the company, or is under way. */
@Component
public final class Whereabouts {

    private final List<IpAddressMatcher> sites;

    Whereabouts(SiteSettings settings) {
        this.sites = settings.networks().stream().map(IpAddressMatcher::new).toList();
    }

    /** Whether this thread's request comes from none of the company's networks; work of the service's own is on site. */
    public boolean isOffSite() {
        return !sites.isEmpty()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && isOffSite(request.getRequest().getRemoteAddr());
    }

    private boolean isOffSite(String address) {
        return sites.stream().noneMatch(site -> site.matches(address));
    }
}
