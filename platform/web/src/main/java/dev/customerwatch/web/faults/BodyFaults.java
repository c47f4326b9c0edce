package dev.customerwatch.web.faults;

import dev.customerwatch.money.Money;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Shown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a body that is no JSON, or not the JSON that was asked for. */
final class BodyFaults {

    /** Where Jackson keeps what it found only in its words. */
    private static final Pattern FOUND = Pattern.compile(
            "(?:Numeric|Cannot coerce String) value \\(\"?(.*?)\"?\\) (?:out of range|to)", Pattern.DOTALL);

    private BodyFaults() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return tooLarge.refusal();
            }
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> refusal(CommonProblems.UNKNOWN_MEMBER, unknown, null, null);
            case InvalidFormatException invalid ->
                refusal(CommonProblems.INVALID_VALUE, invalid, invalid.getValue(), reason(invalid));
            case InputCoercionException overflow ->
                refusal(CommonProblems.INVALID_VALUE, overflow, found(overflow), Expected.of(overflow.getTargetType()));
            case ValueInstantiationException refused ->
                refusal(CommonProblems.INVALID_VALUE, refused, null, message(refused));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonException malformed -> malformed(malformed);
            case null -> new Refusal(CommonProblems.MISSING_BODY);
            default -> new Refusal(CommonProblems.BAD_REQUEST, Map.of(), unreadable);
        };
    }

    private static Refusal mismatch(MismatchedInputException mismatch) {
        var words = mismatch.getOriginalMessage();
        if (mismatch.getPath().isEmpty() && words.startsWith("Trailing token")) {
            return malformed(mismatch);
        }
        if (mismatch.getPath().isEmpty() && words.startsWith("No content")) {
            return new Refusal(CommonProblems.MISSING_BODY);
        }
        return refusal(CommonProblems.INVALID_VALUE, mismatch, found(mismatch), Expected.of(mismatch.getTargetType()));
    }

    private static Refusal refusal(
            ProblemType type, JacksonException fault, @Nullable Object value, @Nullable Object reason) {
        var path = BodyPath.of(fault);
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("field", path.text());
        if (!path.isPersonal()) {
            members.put("value", Shown.value(value));
            members.put("reason", reason);
        }
        return new Refusal(type, members, fault);
    }

    /** The place only: a parser's message repeats what it found, which may be anything. */
    private static Refusal malformed(JacksonException malformed) {
        var place = malformed.getLocation();
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("line", place == null || place.getLineNr() < 1 ? null : place.getLineNr());
        members.put("column", place == null || place.getColumnNr() < 1 ? null : place.getColumnNr());
        return new Refusal(CommonProblems.MALFORMED_JSON, members, malformed);
    }

    /** Money says itself what it refuses; for all else the expected form is enough, and a parser's words name our classes. */
    private static @Nullable Object reason(InvalidFormatException invalid) {
        var type = invalid.getTargetType();
        return type == Money.class ? invalid.getOriginalMessage() : Expected.of(type);
    }

    private static @Nullable String message(ValueInstantiationException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof IllegalArgumentException said
                ? said.getMessage()
                : null;
    }

    private static @Nullable String found(JacksonException fault) {
        var found = FOUND.matcher(fault.getOriginalMessage());
        return found.find() ? found.group(1) : null;
    }
}
