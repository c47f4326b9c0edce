package dev.customerwatch.web.problems;

import dev.customerwatch.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is involved: in filters and in the security chain. */
public final class ProblemWriter {

    private final Problems problems;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ProblemWriter(Problems problems, LocaleResolver languages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.json = json.rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var answer = problems.answer(refusal, languages.resolveLocale(request));
        var problem = (ProblemDetail) Objects.requireNonNull(answer.getBody());
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
