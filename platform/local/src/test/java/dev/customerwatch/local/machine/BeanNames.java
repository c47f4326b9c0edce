package dev.customerwatch.local.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/** Runs a service on whatever class path this process has, and writes down the names of its beans. */
final class BeanNames {

    private BeanNames() {}

    /** Arguments: the application class, the file to write, then those of the service. */
    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Class.forName(args[0]));
        try (var context = application.run(Arrays.copyOfRange(args, 2, args.length))) {
            var names = Arrays.stream(context.getBeanDefinitionNames()).sorted().toList();
            Files.write(Path.of(args[1]), names, StandardCharsets.UTF_8);
        }
        System.exit(0);
    }
}
