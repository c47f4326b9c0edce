package dev.customerwatch.testkit.probe;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
class ProbeApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(ProbeApplication.class)
                .properties("spring.config.name=probe-service")
                .run(args);
    }
}
