package dev.customerwatch.alert.timeline.stream.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.customerwatch.alert.rule.credit.CreditFact;

/** The stored name of each kind of fact. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreditFact.LimitSet.class, name = "limit"),
    @JsonSubTypes.Type(value = CreditFact.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = CreditFact.OrderHeld.class, name = "held"),
    @JsonSubTypes.Type(value = CreditFact.HoldEnded.class, name = "ended")
})
interface FactTypes {}
