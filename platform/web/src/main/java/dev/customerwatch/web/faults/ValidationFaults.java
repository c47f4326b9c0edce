package dev.customerwatch.web.faults;

import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Personal;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What Bean Validation refused, field by field; values of personal data are left out. */
final class ValidationFaults {

    private ValidationFaults() {}

    /** One refused field; the message is already in the client's language. */
    record Invalid(String field, @Nullable Object value, String message) {

        /** Only in sentences: the field and what is wrong with it. */
        @Override
        public String toString() {
            return field + " " + message;
        }
    }

    static Refusal of(MethodArgumentNotValidException invalid) {
        return refusal(inBody(invalid.getBindingResult()), invalid);
    }

    static Refusal of(HandlerMethodValidationException invalid) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors body ? inBody(body) : ofParameter(result));
        return refusal(errors, invalid);
    }

    private static Refusal refusal(Stream<Invalid> found, Exception invalid) {
        var errors = found.sorted(Comparator.comparing(Invalid::field).thenComparing(Invalid::message))
                .toList();
        return new Refusal(CommonProblems.VALIDATION_FAILED, Map.of("errors", errors), invalid);
    }

    private static Stream<Invalid> inBody(org.springframework.validation.Errors body) {
        var target = body instanceof BindingResult binding
                ? binding.getTarget()
                : body instanceof ParameterErrors parameter ? parameter.getArgument() : null;
        var type = target == null ? Object.class : target.getClass();
        return Stream.concat(
                body.getFieldErrors().stream().map(error -> ofField(error, type)),
                body.getGlobalErrors().stream().map(error -> new Invalid("", null, message(error))));
    }

    private static Invalid ofField(FieldError error, Class<?> type) {
        var personal = PersonalData.isAt(type, error.getField());
        return new Invalid(error.getField(), personal ? null : Shown.value(error.getRejectedValue()), message(error));
    }

    private static Stream<Invalid> ofParameter(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var name = Objects.requireNonNullElse(parameter.getParameterName(), "");
        var value = parameter.hasParameterAnnotation(Personal.class) ? null : Shown.value(result.getArgument());
        List<MessageSourceResolvable> errors = result.getResolvableErrors();
        return errors.stream().map(error -> new Invalid(name, value, message(error)));
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "");
    }
}
