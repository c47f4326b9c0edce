package dev.customerwatch.credit.rate;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Says which rate is in force. */
@FunctionalInterface
public interface RateSource {

    /** Knows of no rate. */
    RateSource NONE = (base, quote, day) -> Optional.empty();

    /** The rate of the newest day up to this one; empty where none is recorded. */
    Optional<ExchangeRate> inForce(Currency base, Currency quote, LocalDate day);
}
