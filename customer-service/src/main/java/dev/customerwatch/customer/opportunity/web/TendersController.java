package dev.customerwatch.customer.opportunity.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.opportunity.Tender;
import dev.customerwatch.customer.opportunity.Tender.Bid;
import dev.customerwatch.customer.opportunity.Tender.Result;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tenders with bidder and result; one that has closed without a result is flagged. */
@RestController
@RequestMapping("/tenders")
@Tag(name = "Tenders")
class TendersController extends MatterController<Tender, TendersController.FindTender, TendersController.EndTender> {

    private final Customers customers;
    private final CustomerSettings settings;

    TendersController(MatterStores stores, MatterDesks desks, Customers customers, CustomerSettings settings) {
        super(desks.of(
                stores.open(Tender.class, "tenders", Keys.NAMES, Tender::fallenDue),
                "tender",
                "tenders",
                tender -> List.of()));
        this.customers = customers;
        this.settings = settings;
    }

    record FindTender(
            @Schema(description = "Who invites", example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever is in charge; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(description = "1 to 500 characters", example = "Pumps for the water works") @NotNull @Personal
            String subject,

            @Schema(
                    description = "The dealer who bids, a customer of ours; we do where it is left out",
                    example = "019b8bbd-5600-7c1c-97df-17c066924822")
            @Nullable
            String dealerId,

            @Schema(description = "What is bid", example = "{\"amount\":\"480000.00\",\"currency\":\"CNY\"}") @Nullable
            Money bid,

            @Schema(description = "The last day for bids", example = "2026-03-31") @NotNull
            LocalDate closesOn)
            implements Asked {}

    record EndTender(
            @Schema(description = "OPEN: only the bid changes", example = "LOST")
            Tender.@NotNull Status status,

            @Schema(description = "Another bid", example = "{\"amount\":\"470000.00\",\"currency\":\"CNY\"}") @Nullable
            Money bid,

            @Schema(description = "The company that won", example = "长河纺织有限公司") @Nullable
            String winner,

            @Schema(description = "Its price", example = "{\"amount\":\"455000.00\",\"currency\":\"CNY\"}") @Nullable
            Money price) {}

    @Override
    protected Tender made(String id, String rep, FindTender asked) {
        var dealer = asked.dealerId();
        if (dealer != null && customers.find(dealer).isEmpty()) {
            throw new UnfitText("dealerId", dealer, "must be a customer");
        }
        var closesAt =
                asked.closesOn().plusDays(1).atStartOfDay(settings.zone()).toInstant();
        return Tender.found(
                id, asked.customerId(), rep, new Bid(asked.subject(), dealer, asked.bid(), asked.closesOn(), closesAt));
    }

    @Override
    protected Ruling<Tender> changed(Tender before, EndTender asked) {
        return asked.status() == Tender.Status.OPEN
                ? before.rebid(asked.bid())
                : before.ended(asked.status(), new Result(asked.winner(), asked.price()));
    }
}
