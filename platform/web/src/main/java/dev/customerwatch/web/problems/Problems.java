package dev.customerwatch.web.problems;

import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.faults.Phrase;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Words a refusal in the client's language. */
final class Problems {

    private final Texts texts;
    private final ProblemCounter counter;

    Problems(Texts texts, ProblemCounter counter) {
        this.texts = texts;
        this.counter = counter;
    }

    ResponseEntity<Object> answer(Refusal refusal, Locale locale) {
        counter.count(refusal.type());
        var headers = new HttpHeaders(refusal.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        return new ResponseEntity<>(worded(refusal, locale), headers, refusal.getStatusCode());
    }

    private ProblemDetail worded(Refusal refusal, Locale locale) {
        var type = refusal.type();
        var problem = ProblemDetail.forStatus(type.status());
        problem.setType(type.uri());
        problem.setTitle(texts.text(type.titleKey(), refusal.members(), locale));
        problem.setDetail(texts.text(type.detailKey(), refusal.members(), locale));
        var members = new HashMap<>(refusal.members());
        members.replaceAll((name, value) -> value instanceof Phrase phrase ? texts.text(phrase, locale) : value);
        problem.setProperties(members);
        return problem;
    }
}
