package dev.customerwatch.web.http;

import com.mongodb.MongoTimeoutException;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.server.ResponseStatusException;

@RestController
class BrokenController {

    static final ProblemType OVER_LIMIT = new ProblemType("over-limit", HttpStatus.UNPROCESSABLE_CONTENT);

    @GetMapping("/broken/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "refused" ->
                new Refusal(
                        OVER_LIMIT, Map.of("requested", Money.of("1200", "CNY"), "available", Money.of("950", "CNY")));
            case "store" -> new DataAccessResourceFailureException("down", new MongoTimeoutException("no server"));
            case "driver" -> new CompletionException(new MongoTimeoutException("no server"));
            case "broker" -> new org.springframework.kafka.KafkaException("no leader");
            case "late" -> new AsyncRequestTimeoutException();
            case "teapot" -> new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT);
            default -> new IllegalStateException("secret of " + how);
        };
    }
}
