package dev.customerwatch.alert;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts alert-service. */
@SpringBootApplication
public class AlertApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(AlertApplication.class)
                .properties("spring.config.name=alert-service")
                .run(args);
    }
}
