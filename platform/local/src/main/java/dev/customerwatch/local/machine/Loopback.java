package dev.customerwatch.local.machine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The only address this machine listens on. */
public final class Loopback {

    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** Refuses with {@link CannotStart} any other address. */
    public static void require(String address) {
        if (!isLoopback(address)) {
            throw new CannotStart(("%s is not %s. The demo users' password is public, so with them nothing listens"
                            + " on any other address. For more than one machine see docker-compose.yml.")
                    .formatted(address, ADDRESS));
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return List.of(InetAddress.getAllByName(address)).contains(InetAddress.ofLiteral(ADDRESS));
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
