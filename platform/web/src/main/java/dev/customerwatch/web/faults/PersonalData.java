package dev.customerwatch.web.faults;

import dev.customerwatch.web.Personal;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/** Whether a validation path such as {@code contacts[0].phone} leads through something marked {@link Personal}. */
final class PersonalData {

    private PersonalData() {}

    static boolean isAt(Class<?> root, String path) {
        var at = root;
        for (var step : path.split("\\.", -1)) {
            var field = field(at, step.replaceFirst("\\[.*", ""));
            if (field.isEmpty()) {
                return false;
            }
            if (field.get().isAnnotationPresent(Personal.class)) {
                return true;
            }
            at = element(field.get().getGenericType());
        }
        return false;
    }

    private static Optional<Field> field(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    /** The type itself, or of what it contains: the last argument of a list, a map or an optional. */
    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isArray() ? plain.getComponentType() : plain;
            case ParameterizedType several ->
                element(several.getActualTypeArguments()[several.getActualTypeArguments().length - 1]);
            default -> Object.class;
        };
    }
}
