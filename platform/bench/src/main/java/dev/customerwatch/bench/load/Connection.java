package dev.customerwatch.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A kept HTTP/1.1 connection to loopback that sends requests made beforehand: the client shares the machine with what it
 * measures, so it does as little as it can. Where the server ends the connection after an answer, as Tomcat does after a
 * hundred, the next request opens another.
 */
public final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable Replies replies;

    /** Opened by the first request. */
    public Connection(int port) {
        this.port = port;
    }

    /** What came back. */
    public record Reply(int status, String body) {}

    /** A POST of JSON as it goes over the wire. */
    public static byte[] post(String path, String token, String json) {
        var head = """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(path, token, json.getBytes(UTF_8).length);
        return (head + json).getBytes(UTF_8);
    }

    /** A GET as it goes over the wire. */
    public static byte[] get(String path, String token) {
        return """
                GET %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                \r
                """.formatted(path, token).getBytes(UTF_8);
    }

    public Reply exchange(byte[] request) throws IOException {
        var open = socket;
        var from = replies;
        if (open == null || from == null) {
            open = open();
            from = new Replies(new BufferedInputStream(open.getInputStream()));
            socket = open;
            replies = from;
        }
        open.getOutputStream().write(request);
        var reply = from.next();
        if (from.isOver()) {
            close();
        }
        return reply;
    }

    private Socket open() throws IOException {
        var open = new Socket(InetAddress.getLoopbackAddress(), port);
        open.setTcpNoDelay(true);
        open.setSoTimeout(PATIENCE_MILLIS);
        return open;
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        replies = null;
        if (open != null) {
            open.close();
        }
    }
}
