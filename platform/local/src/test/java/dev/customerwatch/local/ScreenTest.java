package dev.customerwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void showsThePhaseLineByLineWhereThereIsNoTerminal() {
        try (var screen = screen(false)) {
            screen.phase("starting sales-service");
            await().until(() -> shown.toString().lines().count() >= 2);
            screen.ready("All there.");
        }
        assertThat(shown.toString().lines())
                .allSatisfy(line -> assertThat(line).doesNotContain("\r", "\u001B"))
                .anySatisfy(line -> assertThat(line).matches(" *\\d+ s {2}starting sales-service"))
                .anySatisfy(line -> assertThat(line).matches("Ready in [\\d.]+ s\\."))
                .contains("All there.", "Stopped.");
    }

    @Test
    void keepsOneLiveLineOnATerminal() {
        try (var screen = screen(true)) {
            screen.phase("starting the broker");
            screen.phase("starting sales-service");
            assertThat(shown.toString()).contains("\r").doesNotContain("\n");
        }
    }

    @Test
    void saysNothingMoreAfterAFailure() {
        var screen = screen(false);
        screen.failed("No room.");
        screen.phase("stopping");
        screen.close();
        assertThat(shown.toString().lines()).containsExactly("Not started. No room.");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintWriter(shown, true), terminal);
    }
}
