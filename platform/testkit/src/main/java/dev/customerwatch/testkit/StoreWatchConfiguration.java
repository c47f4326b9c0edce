package dev.customerwatch.testkit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Puts the {@link StoreWatch} on the driver of every service under test. */
@AutoConfiguration
public class StoreWatchConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer storeWatch() {
        return settings -> settings.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                StoreWatch.sawCommand(event.getCommandName(), event.getCommand());
            }
        });
    }
}
