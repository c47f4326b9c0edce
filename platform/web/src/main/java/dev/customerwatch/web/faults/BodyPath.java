package dev.customerwatch.web.faults;

import dev.customerwatch.web.Personal;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Where in the body a value stands, e.g. {@code lines[0].unitPrice}, and whether it is personal data. */
record BodyPath(String text, boolean isPersonal) {

    static BodyPath of(JacksonException fault) {
        var text = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return new BodyPath(text.isEmpty() ? "body" : text.toString(), leadsThroughPersonalData(fault.getPath()));
    }

    private static boolean leadsThroughPersonalData(List<JacksonException.Reference> path) {
        return path.stream().anyMatch(step -> {
            var from = step.from();
            var type = from instanceof Class<?> declared ? declared : from == null ? Object.class : from.getClass();
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(step.getPropertyName()))
                    .anyMatch(BodyPath::isMarked);
        });
    }

    private static boolean isMarked(Field field) {
        return field.isAnnotationPresent(Personal.class);
    }
}
