package dev.customerwatch.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/**
 * Runs the whole service of this module by its main method, on a random port, on a real broker and store, with tokens of
 * {@link Tokens}. Which store: {@link TestStore}. The store's commands are watched ({@link StoreWatch}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
@ExtendWith(StoreWatch.class)
public @interface ServiceTest {

    /** Name of the service, e.g. {@code sales}: its database is named after it. */
    String value();

    /** Further properties, {@code name=value}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
