package dev.customerwatch.alert.feed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Writes server-sent events to one response. */
final class EventStream {

    private final HttpServletResponse response;

    EventStream(HttpServletResponse response) {
        this.response = response;
    }

    void open() throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** An event; the data is one line. */
    void event(String name, String id, String data) throws IOException {
        write("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
    }

    /** A sign of life that also tells the client how far it has read: an id without data is no event. */
    void heartbeat(String id) throws IOException {
        write(": heartbeat\nid: " + id + "\n\n");
        flush();
    }

    void flush() throws IOException {
        response.flushBuffer();
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
