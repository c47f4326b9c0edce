package dev.customerwatch.web.openapi;

import dev.customerwatch.web.AccessMatrix;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The service's OpenAPI document at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnProperty("customerwatch.service")
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenAPI openApi(@Value("${customerwatch.service}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("CustomerWatch " + service + "-service")
                        .version("v1")
                        .description("Errors are problems (RFC 9457), worded in English or Simplified Chinese by"
                                + " Accept-Language; their type is stable."));
    }

    @Bean
    OpenApiCustomizer accessAndProblems(AccessMatrix matrix) {
        return new AccessAndProblems(matrix);
    }
}
