package dev.customerwatch.customer.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of files that people bring. */
public final class CsvText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /**
     * The text without its byte order mark; empty where the bytes are none in that encoding.
     *
     * @param charset null where nothing is said: UTF-8, with or without byte order mark, or else GB18030
     */
    public static Optional<String> of(byte[] bytes, @Nullable Charset charset) {
        return (charset == null ? Stream.of(StandardCharsets.UTF_8, GB18030) : Stream.of(charset))
                .flatMap(one -> decoded(bytes, one).stream())
                .findFirst()
                .map(text -> text.startsWith(CsvRow.BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }
}
