package dev.customerwatch.web.access;

import java.util.Set;

/** What tokens do not say of users: whose access has ended, and in whose place they act now. */
public interface Access {

    /** Nobody's access has ended, and nobody acts for another. */
    Access AS_TOKENS_SAY = new Access() {
        @Override
        public boolean hasEnded(String user) {
            return false;
        }

        @Override
        public Set<String> inPlaceOf(String user) {
            return Set.of();
        }
    };

    /** Whether this user is refused, whatever their token still says. */
    boolean hasEnded(String user);

    /** The users in whose place this one acts now. */
    Set<String> inPlaceOf(String user);
}
