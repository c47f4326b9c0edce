package dev.customerwatch.sales;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts sales-service. */
@SpringBootApplication
public class SalesApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(SalesApplication.class)
                .properties("spring.config.name=sales-service")
                .run(arguments);
    }
}
