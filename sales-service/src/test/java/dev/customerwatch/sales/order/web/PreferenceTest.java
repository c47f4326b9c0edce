package dev.customerwatch.sales.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5 | 5",
                "respond-async, wait=10 | 10",
                "Wait = 3; foo | 3",
                "wait=\"7\" | 7",
                "wait=31 | 30",
                "wait=0 | 0",
                "wait=-1 | 0",
                "wait=soon | 0",
                "await=5 | 0",
                "return=minimal | 0"
            })
    void readsHowLongToWait(String header, long seconds) {
        assertThat(Preference.waiting(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsForNothingUnlessAsked() {
        assertThat(Preference.waiting(null)).isEqualTo(Duration.ZERO);
    }
}
