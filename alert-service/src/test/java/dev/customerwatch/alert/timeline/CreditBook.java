package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.credit.CreditFact;
import dev.customerwatch.alert.rule.credit.CreditLimit;
import dev.customerwatch.alert.rule.credit.Posting;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything added up, in cents. */
final class CreditBook {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Map<String, Long> open = new TreeMap<>();
    private final Map<String, LocalDate> due = new TreeMap<>();
    private final Map<String, Long> disputed = new TreeMap<>();
    private final HashSet<String> claims = new HashSet<>();
    private final HashSet<String> held = new HashSet<>();
    private CreditLimit limit = CreditLimit.NOT_DECIDED;
    private long used;
    private long reserved;
    private long byRates;

    CreditBook(List<Object> facts) {
        for (var fact : facts) {
            switch ((CreditFact) fact) {
                case CreditFact.LimitSet set -> limit = set.limit();
                case CreditFact.OrderHeld order -> held.add(order.order());
                case CreditFact.HoldEnded order -> held.remove(order.order());
                case CreditFact.Posted posted -> post(posted.postings().getFirst());
                case CreditFact.OverLimit none -> {}
                case CreditFact.OfMember none -> throw new IllegalArgumentException("a customer has no members");
                case CreditFact.RatesMoved moved -> byRates += cents(moved.unrealised());
                case CreditFact.BillDishonoured back -> claims.addAll(back.claims());
                case CreditFact.DueChanged changed -> due.replace(changed.document(), changed.dueOn());
                case CreditFact.Disputed claim -> {
                    if (open.containsKey(claim.document())) {
                        disputed.put(claim.document(), cents(claim.amount()));
                    }
                }
            }
        }
    }

    private void post(Posting posting) {
        var cents = cents(posting.amount());
        if (posting.part().equals("RESERVED")) {
            reserved += cents;
            return;
        }
        used += cents;
        if (open.merge(posting.document(), cents, Long::sum) == 0) {
            open.remove(posting.document());
            due.remove(posting.document());
            disputed.remove(posting.document());
        } else {
            due.put(posting.document(), posting.dueOn());
        }
    }

    private long exposure() {
        return Math.max(0, used);
    }

    private Long cap() {
        return switch (limit.kind()) {
            case NOT_DECIDED, UNLIMITED -> null;
            case NONE -> 0L;
            case AMOUNT -> cents(limit.amount());
        };
    }

    static long cents(Money amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }

    boolean isOver() {
        return cap() != null && exposure() > cap() && Math.max(0, used - byRates) > cap();
    }

    /** How bad the figures are, with whether a bill came back just then. */
    int raw(Instant at, boolean isBillBack) {
        var cap = cap();
        if (cap == null) {
            var missing = limit.kind() == CreditLimit.Kind.NOT_DECIDED && exposure() > 0;
            return missing ? 1 : held.isEmpty() ? -1 : 0;
        }
        if (exposure() > cap && Math.max(0, used - byRates) <= cap) {
            return 1;
        }
        if (exposure() > cap) {
            return (cap > 0 && 10 * exposure() > 11 * cap) || isSomethingTooOld(at) || isBillBack || isClaimOpen()
                    ? 3
                    : 2;
        }
        if (cap > 0 && 10 * exposure() >= 9 * cap) {
            return 1;
        }
        var soon = exposure() + reserved;
        return !held.isEmpty() || (cap > 0 ? 10 * soon >= 9 * cap : soon > 0) ? 0 : -1;
    }

    int kept(int level, boolean patient) {
        var cap = cap();
        if (cap == null || level < 0) {
            return -1;
        }
        var calm = 100 * exposure() <= 95 * cap || (patient && !isOver());
        if (level >= 2 && !calm) {
            return level;
        }
        if (level >= 1 && cap > 0 && 100 * exposure() >= 85 * cap) {
            return 1;
        }
        var most = Math.max(exposure(), exposure() + reserved);
        return !held.isEmpty() || (cap > 0 ? 100 * most >= 85 * cap : most > 0) ? 0 : -1;
    }

    private boolean isClaimOpen() {
        return claims.stream().anyMatch(claim -> open.getOrDefault(claim, 0L) > 0);
    }

    private boolean isSomethingTooOld(Instant at) {
        return open.entrySet().stream()
                .anyMatch(invoice -> invoice.getValue() > disputed.getOrDefault(invoice.getKey(), 0L)
                        && !at.isBefore(tooOld(due.get(invoice.getKey()))));
    }

    /** The first morning on which what was due then is overdue for more than 30 days. */
    static Instant tooOld(LocalDate due) {
        return due == null ? Instant.MAX : due.plusDays(31).atStartOfDay(ZONE).toInstant();
    }
}
