package dev.customerwatch.customer.card;

import static dev.customerwatch.customer.card.CustomerFixtures.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.NoTeam;
import dev.customerwatch.customer.card.Outcome.OwnerKeepsFile;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.people.TeamMember;
import dev.customerwatch.customer.people.TeamRole;
import dev.customerwatch.customer.text.UnfitText;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareTest {

    private static final List<TeamMember> TEAM = List.of(new TeamMember("engineer1", TeamRole.TECHNICAL));

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, SMALL, false, true",
        "DEALER, KEY, false, true",
        "DEALER, ORDINARY, true, true",
        "DEALER, ORDINARY, false, false",
        "INSTITUTION, , false, false",
        "PERSON, SMALL, false, false"
    })
    void keyAndEnterpriseCustomersHaveATeam(Kind kind, Grade grade, boolean keyAccount, boolean allowed) {
        var profile = new Profile(null, "江南春", kind, null);
        var relation = Relation.NONE.judged(null, keyAccount);
        var standing = CustomerFixtures.standing(CustomerState.TARGET);
        var customer = new Customer("c", profile, new Care(grade, "rep1"), standing, Flags.NONE, relation);

        var outcome = customer.team(TEAM, AT);

        assertThat(outcome).isInstanceOf(allowed ? Changed.class : NoTeam.class);
        assertThat(customer.team(List.of(), AT)).isInstanceOf(Unchanged.class);
    }

    @Test
    void aTeamNamesEverybodyOnceAndIsSmall() {
        var twice = List.of(TEAM.getFirst(), new TeamMember("engineer1", TeamRole.SALES));
        var many = IntStream.range(0, 21)
                .mapToObj(at -> new TeamMember("user" + at, TeamRole.SALES))
                .toList();

        assertThatThrownBy(() -> TeamMember.team(twice)).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> TeamMember.team(many)).isInstanceOf(UnfitText.class);
        assertThat(TeamMember.team(many.subList(0, 20))).hasSize(20);
    }

    /** Whoever is put in charge and whoever keeps the file, in any order: never the same, and nothing else is lost. */
    @Test
    void theAccountOwnerNeverKeepsTheFile() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var customer = CustomerFixtures.in(CustomerState.TARGET);
            customer = ((Changed) customer.team(TEAM, AT)).customer();
            for (var step = 0; step < 20; step++) {
                var user = "user" + random.nextInt(4);
                var outcome =
                        random.nextBoolean() ? customer.assign(user, AT) : customer.keep(new Custody(user, null), AT);
                if (outcome instanceof OwnerKeepsFile refused) {
                    assertThat(refused.user()).isEqualTo(user);
                } else if (outcome instanceof Changed changed) {
                    customer = changed.customer();
                }
                assertThat(customer.care().ownerKeepsFile()).as("seed %d", seed).isFalse();
                assertThat(customer.care().team()).isEqualTo(TEAM);
            }
        }
    }
}
