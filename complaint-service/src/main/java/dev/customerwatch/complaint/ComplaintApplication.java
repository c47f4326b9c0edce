package dev.customerwatch.complaint;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The complaint service as a process of its own. */
@SpringBootApplication
public class ComplaintApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ComplaintApplication.class)
                .properties("spring.config.name=complaint-service")
                .run(args);
    }
}
