package dev.customerwatch.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends DemoTest {

    @Test
    void namesTheServiceAndItsTokens() {
        var document = document();
        assertThat(document.at("/info/title").asString()).isEqualTo("CustomerWatch demo-service");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void saysWhoMayAndWhichProblemsThereAre() {
        var operation = document().at("/paths/~1parcels/post");
        assertThat(operation.get("x-roles").toString()).isEqualTo("[\"INTEGRATION\",\"SALES_REP\"]");
        assertThat(operation.get("security").get(0).has("bearer")).isTrue();
        assertThat(operation.get("responses").propertyNames())
                .contains("200", "400", "401", "403", "413", "415", "503");
        assertThat(operation
                        .at("/responses/400/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void asksForNoTokenWhereNoneIsNeeded() {
        assertThat(document().at("/paths/~1public/get").has("security")).isFalse();
    }

    @Test
    void doesNotTakeTheViewerForAParameter() {
        assertThat(document().at("/paths/~1parcels~1latest/get").has("parameters"))
                .isFalse();
    }

    private JsonNode document() {
        return body(send(to("/v3/api-docs")));
    }
}
