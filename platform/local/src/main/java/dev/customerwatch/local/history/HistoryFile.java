package dev.customerwatch.local.history;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file as text, whether it is packed by gzip or begins with a byte-order mark or not. */
record HistoryFile(Path path, Charset charset) {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int BUFFER = 1 << 16;

    /**
     * The number of its characters' lines; all of it is unpacked and decoded on the way.
     *
     * @throws CannotImport where that is not possible; the message says what to change
     */
    long check() {
        var lines = 1L;
        try (var reader = open(read -> {})) {
            var buffer = new char[BUFFER];
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (var at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (CharacterCodingException foreign) {
            throw new CannotImport("%s, line %d: these bytes are not %s. Say how it is encoded: --set charset=%s"
                    .formatted(path, lines, charset, charset.equals(StandardCharsets.UTF_8) ? "GB18030" : "UTF-8"));
        } catch (EOFException | ZipException broken) {
            throw new CannotImport(
                    "%s cannot be unpacked to its end (after line %d): it is cut off or damaged. Copy it once more."
                            .formatted(path, lines));
        } catch (IOException unreadable) {
            throw new CannotImport("%s cannot be read: %s".formatted(path, unreadable));
        }
    }

    /** @param bytes told how many bytes of the file were read, time and again */
    Reader open(LongConsumer bytes) throws IOException {
        var counted = new Counted(Files.newInputStream(path), bytes);
        var packed =
                startsWith(new PushbackInputStream(new BufferedInputStream(counted, BUFFER), GZIP.length), GZIP, false);
        var plain = packed.found ? new GZIPInputStream(packed.stream, BUFFER) : packed.stream;
        var marked = startsWith(new PushbackInputStream(plain, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK, true);
        var decoder = (marked.found ? StandardCharsets.UTF_8 : charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(marked.stream, decoder), BUFFER);
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Begin(PushbackInputStream stream, boolean found) {}

    private static Begin startsWith(PushbackInputStream stream, byte[] mark, boolean swallow) throws IOException {
        var begin = stream.readNBytes(mark.length);
        var found = Arrays.equals(begin, mark);
        if (!found || !swallow) {
            stream.unread(begin);
        }
        return new Begin(stream, found);
    }

    private static final class Counted extends FilterInputStream {

        private final LongConsumer bytes;

        Counted(InputStream in, LongConsumer bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            bytes.accept(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            bytes.accept(Math.max(0, read));
            return read;
        }
    }
}
