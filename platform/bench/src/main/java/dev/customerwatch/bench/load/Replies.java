package dev.customerwatch.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.bench.load.Connection.Reply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The answers that come over one connection, one after another. */
final class Replies {

    private static final String LENGTH = "content-length:";
    private static final String CODING = "transfer-encoding:";
    private static final String CONNECTION = "connection:";

    private final InputStream in;
    private boolean over;

    Replies(InputStream in) {
        this.in = in;
    }

    /** Whether the server ends the connection after the last answer. */
    boolean isOver() {
        return over;
    }

    Reply next() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        for (var header = header(); !header.isEmpty(); header = header()) {
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            chunked |= header.startsWith(CODING) && header.endsWith("chunked");
            over |= header.startsWith(CONNECTION) && header.endsWith("close");
        }
        return new Reply(status, new String(chunked ? chunks() : in.readNBytes(length), UTF_8));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String header() throws IOException {
        return line().toLowerCase(Locale.ROOT);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }
}
