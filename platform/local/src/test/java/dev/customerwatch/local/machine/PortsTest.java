package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void knowsEveryPortAndShiftsThemAll() {
        var plain = new Ports(0).all();
        var shifted = new Ports(100).all();
        assertThat(plain).hasSize(3 + 2 * Service.values().length).containsKeys(8080, 8085, 9081, 9092, 27_017);
        assertThat(shifted.keySet())
                .containsExactlyElementsOf(
                        plain.keySet().stream().map(port -> port + 100).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 38_519})
    void refusesAnOffsetThatLeavesTheRange(int offset) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(offset));
    }

    @Test
    void namesThePortInUseAndWhoWantsIt() throws IOException {
        var ports = new Ports(FreeOffset.find());
        try (var other = new ServerSocket()) {
            other.bind(new InetSocketAddress("127.0.0.1", ports.api(Service.SALES)));
            assertThatThrownBy(() -> FreePorts.require(ports))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("port " + ports.api(Service.SALES), "sales-service", "--port-offset");
        }
        FreePorts.require(ports);
    }
}
