package dev.customerwatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.local.http.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

class AgendaTest {

    private final Agenda agenda = new Agenda();
    private final CompletableFuture<Answer> passedOn = new CompletableFuture<>();

    @AfterEach
    void close() {
        agenda.close();
    }

    @ParameterizedTest
    @CsvSource({"503, false", "500, false", "429, false", "401, false", "422, true"})
    void asksAgainWhatFailsForNow(int status, boolean retryLater) throws Exception {
        var answers = answers(new Answer(status, retryLater, MissingNode.getInstance()), answer(201));
        agenda.in(Duration.ZERO, answers::remove, passedOn::complete);
        assertThat(passedOn.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"200", "404", "409", "422"})
    void passesOnWhatIsDecided(int status) throws Exception {
        agenda.in(Duration.ZERO, answers(answer(status))::remove, passedOn::complete);
        assertThat(passedOn.get(30, TimeUnit.SECONDS).status()).isEqualTo(status);
    }

    @Test
    void goesOnAfterAStepThatFails() throws Exception {
        agenda.in(Duration.ZERO, () -> answer(200), answer -> {
            throw new IllegalStateException("a bug");
        });
        agenda.in(Duration.ZERO, () -> answer(204), passedOn::complete);
        assertThat(passedOn.get(30, TimeUnit.SECONDS).status()).isEqualTo(204);
    }

    private static Queue<Answer> answers(Answer... answers) {
        return new ArrayDeque<>(List.of(answers));
    }

    private static Answer answer(int status) {
        return new Answer(status, false, MissingNode.getInstance());
    }
}
