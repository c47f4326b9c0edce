package dev.customerwatch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.money.json.MoneyModule;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the identity of a request that its client may repeat, from the header Idempotency-Key. */
public final class RequestKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern ACCEPTED = Pattern.compile("[!-~]{1,200}");
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new MoneyModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private RequestKeys() {}

    /**
     * The viewer's key, and a hash of the current request's path and the body read from it; null without the header.
     *
     * @param body the request record as the controller got it
     * @throws Refusal 400 for a key that is not 1 to 200 visible ASCII characters
     */
    public static @Nullable RequestKey of(Viewer viewer, @Nullable String idempotencyKey, Object body) {
        if (idempotencyKey == null) {
            return null;
        }
        if (!ACCEPTED.matcher(idempotencyKey).matches()) {
            throw CommonProblems.invalidHeader(HEADER, idempotencyKey);
        }
        var hash =
                Sha256.of(path().getBytes(StandardCharsets.UTF_8), new byte[] {0}, CANONICAL.writeValueAsBytes(body));
        return new RequestKey(
                viewer.subject() + ":" + idempotencyKey, HexFormat.of().formatHex(hash));
    }

    /** 422: the key was used before with another body. */
    public static Refusal reused(@Nullable String idempotencyKey) {
        return new Refusal(
                CommonProblems.IDEMPOTENCY_KEY_REUSED,
                Map.of("field", HEADER, "value", Shown.text(String.valueOf(idempotencyKey))));
    }

    private static String path() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getMethod() + " " + request.getRequest().getRequestURI()
                : "";
    }
}
