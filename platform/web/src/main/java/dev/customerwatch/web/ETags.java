package dev.customerwatch.web;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** ETags are the version of what was read, in quotes; a change names in If-Match the version it was decided on. */
public final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that If-Match names.
     *
     * @throws Refusal 428 without the header, 400 where it is no ETag of ours
     */
    public static long required(@Nullable String ifMatch) {
        return optional(ifMatch)
                .orElseThrow(
                        () -> new Refusal(CommonProblems.PRECONDITION_REQUIRED, Map.of("field", HttpHeaders.IF_MATCH)));
    }

    /**
     * The version that If-Match names, where the header is there.
     *
     * @throws Refusal 400 where it is no ETag of ours
     */
    public static OptionalLong optional(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        var tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw CommonProblems.invalidHeader(HttpHeaders.IF_MATCH, ifMatch);
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** 412: somebody else changed it; the problem and its ETag name the current version. */
    public static Refusal stale(long current) {
        return new Refusal(CommonProblems.STALE, Map.of("current", current)).with(HttpHeaders.ETAG, of(current));
    }
}
