package dev.customerwatch.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final List<String> closed = new ArrayList<>();
    private final Running running = new Running();

    @Test
    void closesInReverse() {
        running.add(part("store"));
        running.add(part("service"));
        running.close();
        running.close();
        assertThat(closed).containsExactly("service", "store");
    }

    @Test
    void closesTheRestWhenOneFails() {
        running.add(part("store"));
        running.add(() -> {
            throw new IllegalStateException("does not close");
        });
        running.close();
        assertThat(closed).containsExactly("store");
    }

    @Test
    void closesAtOnceWhatStartsAfterTheEnd() {
        running.close();
        assertThatThrownBy(() -> running.add(part("late"))).isInstanceOf(CannotStart.class);
        assertThat(closed).containsExactly("late");
    }

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }
}
