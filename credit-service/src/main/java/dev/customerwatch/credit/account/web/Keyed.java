package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A request that makes a document, and comes to the same one when it is sent again with its key.
 *
 * @param id of the document, if this is the first time
 */
public record Keyed(String id, @Nullable RequestKey request) {

    public static Keyed of(Viewer viewer, @Nullable String key, Object body) {
        return new Keyed(Uuids.next(), RequestKeys.of(viewer, key, body));
    }

    public Cause cause(String kind, Instant at, Instant now) {
        var key = kind + ":" + (request == null ? id : request.key());
        return new Cause(key, at, now, null, request == null ? null : request.bodyHash());
    }

    /**
     * The entry that the request led to, now or when it was sent first.
     *
     * @throws Refusal where it was refused, or its key used before for something else
     */
    public Entry entry(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended appended -> appended.entry();
            case Outcome.Repeated repeated -> same(repeated.earlier());
            case Outcome.Unchanged unchanged -> throw new IllegalStateException("a document changes its account");
            case Outcome.Refused refused -> throw AccountProblems.of(refused);
        };
    }

    /** 201 with the entry. */
    public ResponseEntity<EntryView> created(Outcome outcome) {
        var entry = entry(outcome);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETags.of(entry.seq()))
                .body(EntryView.of(entry));
    }

    private Entry same(Entry earlier) {
        if (request != null && Objects.equals(earlier.cause().requestHash(), request.bodyHash())) {
            return earlier;
        }
        throw RequestKeys.reused(request == null ? null : request.key());
    }
}
