package dev.customerwatch.credit.group.web;

import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.web.AccountProblems;
import dev.customerwatch.credit.group.Group;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Refusal;
import org.springframework.http.ResponseEntity;

/** Finds and shows groups. */
public final class ShownGroups {

    private final GroupBook book;
    private final BusinessClock clock;

    public ShownGroups(GroupBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * The group.
     *
     * @throws Refusal 404 where there is none
     */
    Group find(String groupId) {
        return book.find(groupId).orElseThrow(() -> CommonProblems.notFound("groupId", groupId));
    }

    GroupView view(Group group) {
        return GroupView.of(group, book.account(group.groupId()), clock.now());
    }

    /** 200 with the group, its version as the ETag. */
    ResponseEntity<GroupView> answer(String groupId) {
        var view = view(find(groupId));
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    /**
     * The same after a command.
     *
     * @throws Refusal where the command was refused
     */
    ResponseEntity<GroupView> after(String groupId, Outcome outcome) {
        refuse(outcome);
        return answer(groupId);
    }

    static void refuse(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw AccountProblems.of(refused);
        }
    }
}
