package dev.customerwatch.systemtest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.annotation.Bean;

/** In a service under test: notes which settings were bound from a variable of the environment. */
@AutoConfiguration
@ConditionalOnProperty(ReadVariables.FILE)
public class BoundVariables {

    @Bean
    static ConfigurationPropertiesBindHandlerAdvisor boundVariablesNoted() {
        return Noting::new;
    }

    private static final class Noting extends AbstractBindHandler {

        Noting(BindHandler parent) {
            super(parent);
        }

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            note(context.getConfigurationProperty());
            return super.onSuccess(name, target, context, result);
        }

        private static void note(@Nullable ConfigurationProperty bound) {
            if (bound != null
                    && bound.getOrigin() instanceof PropertySourceOrigin origin
                    && origin.getPropertySource().getName().equals(ReadVariables.SOURCE)) {
                ReadVariables.READ.add(origin.getPropertyName());
            }
        }
    }
}
