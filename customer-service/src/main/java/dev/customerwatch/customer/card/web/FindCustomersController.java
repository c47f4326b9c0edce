package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.ChannelKind;
import dev.customerwatch.customer.card.CompanySize;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Interest;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerFilter.Since;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.text.SearchTerms;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds customers by what they are classified by, and by their names. */
@RestController
@RequestMapping(path = "/customers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Customers")
class FindCustomersController {

    private final Customers customers;
    private final Visibility visibility;

    FindCustomersController(Customers customers, Visibility visibility) {
        this.customers = customers;
        this.visibility = visibility;
    }

    @GetMapping
    @Operation(
            summary = "Find customers",
            description = "All filters that are given hold together; in the order of registration, page by page. Cards"
                    + " that were merged into others are left out.")
    @ApiResponse(responseCode = "200", description = "One page; next is the cursor of the following one")
    Page<CustomerView> find(
            Viewer viewer,
            @Parameter(description = "Characters of the name, its pinyin, or the initials of that; 繁体 finds 简体")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String identifier,
            @RequestParam(required = false) @Nullable String accountOwner,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(required = false) @Nullable CustomerState state,
            @RequestParam(required = false) @Nullable CompanySize size,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String volume,
            @RequestParam(required = false) @Nullable String creditBand,
            @RequestParam(required = false) @Nullable ChannelKind channel,
            @RequestParam(required = false) @Nullable Interest interest,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Attitude attitude,
            @RequestParam(required = false) @Nullable Boolean keyAccount,
            @RequestParam(required = false) @Nullable LossReason lossReason,
            @Parameter(description = "Cards whose last review is older; those never reviewed are older than any")
                    @RequestParam(required = false)
                    @Nullable
                    Instant reviewedBefore,
            @Parameter(description = "Relations that have stood at their stage since before then")
                    @RequestParam(required = false)
                    @Nullable
                    Instant stageBefore,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = searched(q)
                .with(CustomerKey.CODE, code)
                .with(CustomerKey.IDENTIFIER, identifier)
                .with(CustomerKey.ACCOUNT_OWNER, accountOwner)
                .with(CustomerKey.REGION, region)
                .with(CustomerKey.KIND, kind)
                .with(CustomerKey.GRADE, grade)
                .with(CustomerKey.STATE, state)
                .with(CustomerKey.SIZE, size)
                .with(CustomerKey.INDUSTRY, industry)
                .with(CustomerKey.VOLUME, volume)
                .with(CustomerKey.CREDIT_BAND, creditBand)
                .with(CustomerKey.CHANNEL, channel)
                .with(CustomerKey.INTEREST, interest)
                .with(CustomerKey.STAGE, stage)
                .with(CustomerKey.ATTITUDE, attitude)
                .with(CustomerKey.KEY_ACCOUNT, keyAccount)
                .with(CustomerKey.LOSS_REASON, lossReason)
                .before(Since.REVIEWED_AT, reviewedBefore)
                .before(Since.STAGE_SINCE, stageBefore);
        var seen = visibility.rights(viewer).restrict(asked);
        return Page.read(
                        limit,
                        cursor,
                        Position.class,
                        (after, most) -> customers.list(seen, after == null ? null : after.customerId(), most),
                        last -> new Position(last.customer().id()))
                .map(CustomerView::of);
    }

    private static CustomerFilter searched(@Nullable String q) {
        try {
            return q == null ? CustomerFilter.COUNTING : CustomerFilter.COUNTING.searching(SearchTerms.wanted(q));
        } catch (UnfitText unfit) {
            throw CommonProblems.invalidParameter(unfit.field(), unfit.found(), unfit.getMessage());
        }
    }

    /** Where a page of the list ended. */
    record Position(String customerId) {}
}
