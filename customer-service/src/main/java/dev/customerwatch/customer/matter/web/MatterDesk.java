package dev.customerwatch.customer.matter.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.Filed;
import dev.customerwatch.customer.matter.mongo.KeptMatter;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Where matters of one kind are filed, changed and listed: those of customers whom the viewer does not see are not there,
 * keys repeat, ETags guard.
 */
public final class MatterDesk<T extends Matter> {

    static final ProblemType NOT_NOW = new ProblemType("matter-not-now", HttpStatus.CONFLICT);

    private final Matters<T> matters;
    private final Visibility visibility;
    private final Customers customers;
    private final DecisionLog log;
    private final Kind<T> kind;

    MatterDesk(Matters<T> matters, Visibility visibility, Customers customers, DecisionLog log, Kind<T> kind) {
        this.matters = matters;
        this.visibility = visibility;
        this.customers = customers;
        this.log = log;
        this.kind = kind;
    }

    /** @param openToViewers whether whoever sees the customer may file one */
    record Kind<T>(String noun, String plural, Function<T, List<NewEvent>> events, boolean openToViewers) {
        String id() {
            return noun + "Id";
        }
    }

    /**
     * Files a new matter of a customer whom the viewer may change, or sees where the kind is open to viewers.
     *
     * @param asked the body, for the request's identity
     * @param make makes it of its id
     */
    public ResponseEntity<T> file(
            Viewer viewer, @Nullable String idempotencyKey, Object asked, String customerId, Function<String, T> make) {
        if (kind.openToViewers()) {
            visibility.visible(viewer, customerId);
        } else {
            visibility.changeable(viewer, customerId);
        }
        var matter = read(() -> make.apply(Uuids.next()));
        var request = RequestKeys.of(viewer, idempotencyKey, asked);
        return switch (matters.add(matter, kind.events().apply(matter), request)) {
            case Filed.Kept<T> kept -> created(kept.matter());
            case Filed.KeyReused<T> reused -> throw RequestKeys.reused(idempotencyKey);
            case Filed.Known<T> known -> throw new IllegalStateException("an id came twice: " + matter.id());
        };
    }

    public ResponseEntity<T> show(Viewer viewer, String id) {
        return answer(visible(viewer, id));
    }

    /** Changes it, decided on the version that If-Match names. */
    public ResponseEntity<T> change(Viewer viewer, String id, @Nullable String ifMatch, Function<T, Ruling<T>> decide) {
        var found = visible(viewer, id);
        visibility.changeable(viewer, found.matter().customerId());
        if (ETags.required(ifMatch) != found.version()) {
            throw ETags.stale(found.version());
        }
        return switch (read(() -> decide.apply(found.matter()))) {
            case Ruling.Changed<T> changed -> answer(saved(found, changed.now()));
            case Ruling.Unchanged<T> same -> answer(found);
            case Ruling.NotNow<T> notNow ->
                throw new Refusal(NOT_NOW, Map.of("field", kind.id(), "value", id, "state", notNow.state()));
        };
    }

    /**
     * One page, the newest first. Who sees only their own customers gets the matters of one of them, or those that name
     * them, or a rep for whom they act, as the rep.
     */
    public Page<T> list(
            Viewer viewer,
            Map<String, ? extends @Nullable Object> asked,
            @Nullable Integer limit,
            @Nullable String cursor) {
        var wanted = new TreeMap<String, String>();
        asked.forEach((key, value) -> {
            if (value != null) {
                wanted.put(key, value.toString());
            }
        });
        restrict(viewer, wanted);
        var page = Page.read(
                limit,
                cursor,
                Position.class,
                (after, most) -> matters.list(wanted, after == null ? null : after.id(), most),
                last -> new Position(last.matter().id()));
        var all = visibility.seesRegion(viewer, null);
        var seen = page.items().stream()
                .map(KeptMatter::matter)
                .filter(matter -> all || sees(viewer, matter.customerId()))
                .toList();
        return new Page<>(seen, page.next());
    }

    private void restrict(Viewer viewer, Map<String, String> wanted) {
        var customer = wanted.get("customerId");
        if (customer != null) {
            visibility.visible(viewer, customer);
        } else if (viewer.seesOnlyOwnCustomers() && !viewer.owners().contains(wanted.getOrDefault("rep", ""))) {
            wanted.put("rep", viewer.subject());
        }
    }

    private boolean sees(Viewer viewer, String customerId) {
        return customers
                .find(customerId)
                .filter(kept -> visibility.maySee(viewer, kept.customer()))
                .isPresent();
    }

    /** Where a page ended. */
    record Position(String id) {}

    private KeptMatter<T> visible(Viewer viewer, String id) {
        return matters.find(id)
                .filter(kept -> sees(viewer, kept.matter().customerId()))
                .orElseThrow(() -> CommonProblems.notFound(kind.id(), id));
    }

    private KeptMatter<T> saved(KeptMatter<T> found, T now) {
        var saved = matters.save(found, now, kind.events().apply(now))
                .orElseThrow(() -> ETags.stale(
                        matters.find(now.id()).map(KeptMatter::version).orElse(found.version())));
        log.decided(kind.noun(), now.customerId(), "changed");
        return saved;
    }

    private ResponseEntity<T> created(KeptMatter<T> kept) {
        log.decided(kind.noun(), kept.matter().customerId(), "filed");
        return ResponseEntity.created(
                        URI.create("/" + kind.plural() + "/" + kept.matter().id()))
                .eTag(ETags.of(kept.version()))
                .body(kept.matter());
    }

    private ResponseEntity<T> answer(KeptMatter<T> kept) {
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).body(kept.matter());
    }

    /** What the request's words make; words that it may not hold are a 400 that names them. */
    public static <V> V read(Supplier<V> reading) {
        try {
            return reading.get();
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidValue(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }
}
