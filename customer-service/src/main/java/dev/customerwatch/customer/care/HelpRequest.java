package dev.customerwatch.customer.care;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer who asks for help.
 *
 * @param guide the guide that was sent, null where none was
 * @param answerBy until when it is to be answered
 */
public record HelpRequest(
        String requestId,
        String customerId,
        String rep,
        About about,
        @Nullable String product,
        String question,
        @Nullable String answer,
        @Nullable String guide,
        Instant answerBy,
        Status status,
        boolean late)
        implements Matter {

    public HelpRequest {
        rep = Words.user("rep", rep);
        product = Words.ofNullable("product", product, 64);
        question = Words.personal("question", question, 2000);
        answer = answer == null ? null : Words.personal("answer", answer, 2000);
        guide = Words.ofNullable("guide", guide, 200);
        if (status == Status.ANSWERED && answer == null && guide == null) {
            throw new UnfitText("answer", null, "or guide must be there");
        }
    }

    /** With what. */
    public enum About {
        CHOOSING,
        USING,
        REPAIRING
    }

    /** How far it has come. */
    public enum Status {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    /** What was answered; an answer may be corrected. */
    public Ruling<HelpRequest> answered(@Nullable String words, @Nullable String sent) {
        return status == Status.WITHDRAWN
                ? Ruling.notNow(status)
                : Ruling.changed(with(words, sent, Status.ANSWERED, false));
    }

    public Ruling<HelpRequest> withdrawn() {
        return switch (status) {
            case OPEN -> Ruling.changed(with(answer, guide, Status.WITHDRAWN, false));
            case WITHDRAWN -> Ruling.unchanged();
            case ANSWERED -> Ruling.notNow(status);
        };
    }

    /** Nobody answered in time. */
    public Ruling<HelpRequest> fallenDue(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Ruling.unchanged() : Ruling.changed(with(answer, guide, status, true));
    }

    @Override
    public @Nullable Instant due() {
        return status == Status.OPEN && !late ? answerBy : null;
    }

    @Override
    public boolean unfinished() {
        return status == Status.OPEN;
    }

    @Override
    public String id() {
        return requestId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, late);
    }

    /** Holds no words: what is printed may end in a log. */
    @Override
    public String toString() {
        return "HelpRequest[" + requestId + " " + status + "]";
    }

    private HelpRequest with(@Nullable String words, @Nullable String sent, Status to, boolean isLate) {
        return new HelpRequest(requestId, customerId, rep, about, product, question, words, sent, answerBy, to, isLate);
    }
}
