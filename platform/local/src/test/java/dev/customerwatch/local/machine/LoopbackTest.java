package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void listensHere(String address) {
        assertThatCode(() -> Loopback.require(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "no such host"})
    void refusesAnyOtherAddress(String address) {
        assertThatThrownBy(() -> Loopback.require(address)).isInstanceOf(CannotStart.class);
    }
}
