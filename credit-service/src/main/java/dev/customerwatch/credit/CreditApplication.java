package dev.customerwatch.credit;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** credit-service as a process. */
@SpringBootApplication
public class CreditApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CreditApplication.class)
                .properties("spring.config.name=credit-service")
                .run(arguments);
    }
}
