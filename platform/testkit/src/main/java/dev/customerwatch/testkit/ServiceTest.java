package dev.customerwatch.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs the whole service of this module on a random port, on a real broker and store, with tokens of {@link Tokens}. Which
 * store: {@link TestStore}. The store's commands are watched ({@link StoreWatch}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@BootstrapWith(ServiceTestBootstrapper.class)
@ExtendWith({SpringExtension.class, StoreWatch.class})
public @interface ServiceTest {

    /** Name of the service, e.g. {@code sales}: its configuration is {@code sales-service.yml}. */
    String value();

    /** Further properties, {@code name=value}. */
    String[] properties() default {};
}
