package dev.customerwatch.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Collectors;

/** Looks, before anything starts, whether somebody else has one of the ports. */
final class FreePorts {

    private static final int SUGGESTED_STEP = 100;

    private FreePorts() {}

    static void require(Ports ports) {
        var taken = ports.all().entrySet().stream()
                .filter(port -> isTaken(port.getKey()))
                .map(port -> "port %d of %s".formatted(port.getKey(), port.getValue()))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    "In use by another program: %s. Stop that program, or shift all ports: --port-offset %d"
                            .formatted(taken, ports.offset() + SUGGESTED_STEP));
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }
}
