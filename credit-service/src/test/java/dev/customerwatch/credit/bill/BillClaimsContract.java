package dev.customerwatch.credit.bill;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.BillPaper.Range;
import dev.customerwatch.credit.bill.BillClaims.Claiming;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for claims on every store. */
public abstract class BillClaimsContract {

    private static final Instant END = NOON.plusSeconds(60);

    private final String number =
            "%030d".formatted(new BigInteger(96, ThreadLocalRandom.current()).mod(BigInteger.TEN.pow(29)));

    protected abstract BillClaims claims();

    @ParameterizedTest
    @CsvSource({
        "1-100, one, 100-200, two, false",
        "1-100, one, 101-200, two, true",
        "1-100, one, 1-100, one, true", // an account's own ledger tells
        "1-100, one, , two, false",
        ", one, 7-7, two, false"
    })
    void unitsAreClaimedByOneAccountAtATime(
            @Nullable String first, String one, @Nullable String second, String two, boolean both) {
        assertThat(claims().claim(claim(first, one, "a"), NOON)).isEqualTo(new Claiming.Claimed(List.of()));
        var outcome = claims().claim(claim(second, two, "b"), NOON);
        assertThat(outcome).isEqualTo(both ? new Claiming.Claimed(List.of()) : new Claiming.Busy());
    }

    @Test
    void whatIsGivenBackIsFreeAndOnlyThat() {
        var one = claim("1-10", "one", "a");
        claims().claim(one, NOON);
        claims().release(claim("1-10", "one", "other"));
        assertThat(claims().claim(claim("5-6", "two", "b"), NOON)).isEqualTo(new Claiming.Busy());
        claims().release(one);
        claims().release(one);
        assertThat(claims().claim(claim("5-6", "two", "b"), NOON)).isEqualTo(new Claiming.Claimed(List.of()));
    }

    @Test
    void whatNobodyGaveBackLapsesAndIsNamedOnce() {
        var one = claim("1-10", "one", "a");
        claims().claim(one, NOON);
        assertThat(claims().claim(claim("1-10", "two", "b"), END.minusMillis(1)))
                .isEqualTo(new Claiming.Busy());
        assertThat(claims().claim(later("1-10", "two", "b"), END)).isEqualTo(new Claiming.Claimed(List.of(one)));
        assertThat(claims().claim(later("20-30", "three", "c"), END)).isEqualTo(new Claiming.Claimed(List.of()));
    }

    @Test
    void ofManyWhoRaceOneComesFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var racing = IntStream.range(0, 16)
                    .<Callable<Claiming>>mapToObj(
                            index -> () -> claims().claim(claim("1-10", "account" + index, "a"), NOON))
                    .toList();
            var claimed = 0;
            for (var outcome : threads.invokeAll(racing)) {
                claimed += outcome.get() instanceof Claiming.Claimed ? 1 : 0;
            }
            assertThat(claimed).isEqualTo(1);
        }
    }

    private BillClaim claim(@Nullable String range, String customer, String cause) {
        return new BillClaim(number, range(range), customer, cause, END);
    }

    private BillClaim later(String range, String customer, String cause) {
        return new BillClaim(number, range(range), customer, cause, END.plusSeconds(60));
    }

    private static @Nullable Range range(@Nullable String range) {
        if (range == null) {
            return null;
        }
        var dash = range.indexOf('-');
        return new Range(Long.parseLong(range.substring(0, dash)), Long.parseLong(range.substring(dash + 1)));
    }
}
