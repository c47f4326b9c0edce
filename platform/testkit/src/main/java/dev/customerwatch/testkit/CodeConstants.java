package dev.customerwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** What stands literally in the compiled code of a package and those below it. */
final class CodeConstants {

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    private CodeConstants() {}

    static CodeConstants of(String code) {
        var constants = new CodeConstants();
        classes(code).forEach(constants::read);
        return constants;
    }

    /** The static constants of that type. */
    static <T> List<T> ofType(String code, Class<T> type) {
        return classes(code)
                .map(model -> model.thisClass().asInternalName().replace('/', '.'))
                .map(name -> ClassUtils.resolveClassName(name, CodeConstants.class.getClassLoader()))
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> type.cast(value(field)))
                .toList();
    }

    /** Whether some literal is this key, in braces or not, or the beginning that something is put behind. */
    boolean name(String key) {
        return whole.contains(key)
                || whole.contains("{" + key + "}")
                || beginnings.stream().anyMatch(key::startsWith);
    }

    /** A string concatenation is one constant with the place of each argument marked by U+0001. */
    private void read(ClassModel model) {
        for (var entry : model.constantPool()) {
            if (entry instanceof Utf8Entry text) {
                var literal = text.stringValue();
                whole.add(literal);
                var beginning = literal.split("\u0001", 2)[0];
                if (beginning.length() > 1 && beginning.endsWith(".")) {
                    beginnings.add(beginning);
                }
            }
        }
    }

    private static Stream<ClassModel> classes(String code) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + code.replace('.', '/') + "/**/*.class");
            var models = new ArrayList<ClassModel>();
            for (var file : files) {
                models.add(ClassFile.of().parse(file.getContentAsByteArray()));
            }
            return models.stream().filter(model -> !model.isModuleInfo());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
