package dev.customerwatch.web.problems;

import dev.customerwatch.web.CommonProblems;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the container refuses before any filter sees it, such as a path that cannot be decoded. */
final class ContainerProblems extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Texts texts;

    ContainerProblems(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var locale = Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setLocale(locale);
            response.getOutputStream().write(problem(request, response.getStatus(), locale));
            response.finishResponse();
        } catch (IOException | IllegalStateException nobodyListens) {
            container.getLogger().debug("problem not written", nobodyListens);
        }
    }

    private byte[] problem(Request request, int status, Locale locale) {
        var type = status < 500 ? CommonProblems.BAD_REQUEST : CommonProblems.INTERNAL;
        return JSON.writeValueAsBytes(Map.of(
                "type", type.uri(),
                "title", texts.text(type.titleKey(), Map.of(), locale),
                "status", status,
                "detail", texts.text(type.detailKey(), Map.of(), locale),
                "instance", Objects.requireNonNullElse(request.getRequestURI(), "")));
    }
}
