package io.trellis.rotations.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.trellis.rotations.preference.Ranking.Veto;
import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.id.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingRulesTests {

    private static final TeamId INSIGHTS = team();
    private static final TeamId PLATFORM = team();
    private static final TeamId SEARCH = team();
    private static final TeamId NEEDS_SQL = team();
    private static final TeamId UNKNOWN = team();
    private static final Offer OFFER =
            new Offer(Set.of(INSIGHTS, PLATFORM, SEARCH, NEEDS_SQL), Set.of(INSIGHTS, PLATFORM, SEARCH));
    private static final Allowance ALLOWANCE = new Allowance(2, 1, 1);

    @Test
    void takesAListWithTiesVetoesAndStars() {
        assertThat(findings(new Ranking(
                        List.of(List.of(INSIGHTS), List.of(PLATFORM)),
                        List.of(new Veto(SEARCH, "Former manager")),
                        List.of(INSIGHTS))))
                .isEmpty();
    }

    @Test
    void takesADraftThatIsTooShort() {
        assertThat(findings(Ranking.EMPTY)).isEmpty();
    }

    @Test
    void pointsAtEveryWrongChoiceAtOnce() {
        assertThat(findings(new Ranking(
                        List.of(List.of(INSIGHTS, UNKNOWN), List.of(NEEDS_SQL), List.of(PLATFORM, INSIGHTS)),
                        List.of(),
                        List.of())))
                .containsExactly("/choices/0/1", "/choices/1/0", "/choices/2/1");
    }

    @Test
    void refusesAVetoThatIsUnknownRepeatedOrRanked() {
        assertThat(findings(new Ranking(
                        List.of(List.of(INSIGHTS)),
                        List.of(new Veto(UNKNOWN, "x"), new Veto(INSIGHTS, "y"), new Veto(INSIGHTS, "z")),
                        List.of())))
                .containsExactly("/vetoes/0", "/vetoes/1", "/vetoes/2", "/vetoes");
    }

    @Test
    void mayVetoATeamItIsNotEligibleFor() {
        assertThat(findings(new Ranking(List.of(), List.of(new Veto(NEEDS_SQL, "x")), List.of())))
                .isEmpty();
    }

    @Test
    void refusesAStarThatIsNotRankedOrOneTooMany() {
        assertThat(findings(new Ranking(List.of(List.of(INSIGHTS)), List.of(), List.of(PLATFORM, INSIGHTS))))
                .containsExactly("/stars/0", "/stars");
    }

    @Test
    void tiedTeamsShareANumberAndTheNextSkips() {
        var ranking = new Ranking(
                List.of(List.of(INSIGHTS), List.of(PLATFORM, SEARCH), List.of(NEEDS_SQL)), List.of(), List.of());
        assertThat(List.of(
                        ranking.placeOf(INSIGHTS),
                        ranking.placeOf(PLATFORM),
                        ranking.placeOf(SEARCH),
                        ranking.placeOf(NEEDS_SQL),
                        ranking.placeOf(UNKNOWN)))
                .containsExactly(1, 2, 2, 4, 0);
    }

    private static List<String> findings(Ranking ranking) {
        return RankingRules.findings(ranking, OFFER, ALLOWANCE).stream()
                .map(Finding::pointer)
                .toList();
    }

    private static TeamId team() {
        return new TeamId(Ids.next());
    }
}
