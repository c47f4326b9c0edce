package dev.customerwatch.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.testkit.AccessMatrixContract;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ServiceTest("probe")
@Import(MissingRowTest.Forgotten.class)
class MissingRowTest extends AccessMatrixContract {

    @LocalServerPort
    private int port;

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Forgotten {

        @GetMapping("/forgotten")
        String secret() {
            return "secret";
        }
    }

    @Override
    @Test
    protected void everyEndpointIsInTheMatrixAndEveryRowHasAnEndpoint() {
        assertThatThrownBy(super::everyEndpointIsInTheMatrixAndEveryRowHasAnEndpoint)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /forgotten");
    }

    @Test
    void anEndpointInNoRowIsClosedToEverybody() {
        assertThat(Api.at(port).get("/forgotten").problem(401)).isEqualTo("token-missing");
        assertThat(Api.at(port).as("op", "OPERATOR").get("/forgotten").problem(404))
                .isEqualTo("no-such-path");
    }
}
