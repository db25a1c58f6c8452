package io.trellis.rotations.preference;

import io.trellis.rotations.rule.Finding;
import io.trellis.rotations.team.TeamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a list unusable. A draft may be too short, never wrong. */
final class RankingRules {

    private final Ranking ranking;
    private final Offer offer;
    private final Allowance allowance;
    private final List<Finding> findings = new ArrayList<>();

    private RankingRules(Ranking ranking, Offer offer, Allowance allowance) {
        this.ranking = ranking;
        this.offer = offer;
        this.allowance = allowance;
    }

    static List<Finding> findings(Ranking ranking, Offer offer, Allowance allowance) {
        var rules = new RankingRules(ranking, offer, allowance);
        rules.choicesAreOfferedOnceAndOpen();
        rules.vetoesAreOfferedOnceAndNotRanked();
        rules.starsAreRankedOnce();
        rules.allowanceIsKept();
        return List.copyOf(rules.findings);
    }

    private void choicesAreOfferedOnceAndOpen() {
        var seen = new HashSet<TeamId>();
        for (int group = 0; group < ranking.choices().size(); group++) {
            var tied = ranking.choices().get(group);
            for (int i = 0; i < tied.size(); i++) {
                var pointer = "/choices/%d/%d".formatted(group, i);
                var team = tied.get(i);
                if (known(team, pointer)
                        && once(team, seen, pointer)
                        && !offer.eligible().contains(team)) {
                    add(pointer, "This team needs skills or a site that the profile does not have.");
                }
            }
        }
    }

    private void vetoesAreOfferedOnceAndNotRanked() {
        var seen = new HashSet<TeamId>();
        var ranked = new HashSet<>(ranking.ranked());
        for (int i = 0; i < ranking.vetoes().size(); i++) {
            var pointer = "/vetoes/%d".formatted(i);
            var team = ranking.vetoes().get(i).teamId();
            if (known(team, pointer) && once(team, seen, pointer) && ranked.contains(team)) {
                add(pointer, "A team is either ranked or vetoed.");
            }
        }
    }

    private void starsAreRankedOnce() {
        var seen = new HashSet<TeamId>();
        for (int i = 0; i < ranking.stars().size(); i++) {
            var pointer = "/stars/%d".formatted(i);
            var team = ranking.stars().get(i);
            if (once(team, seen, pointer) && ranking.placeOf(team) == 0) {
                add(pointer, "Only a ranked team can have a star.");
            }
        }
    }

    private void allowanceIsKept() {
        if (ranking.stars().size() > allowance.stars()) {
            add("/stars", "%d stars are allowed.".formatted(allowance.stars()));
        }
        if (ranking.vetoes().size() > allowance.vetoes()) {
            add("/vetoes", "%d vetoes are allowed.".formatted(allowance.vetoes()));
        }
    }

    private boolean known(TeamId team, String pointer) {
        var known = offer.teams().contains(team);
        if (!known) {
            add(pointer, "This team offers no slot to the cohort.");
        }
        return known;
    }

    private boolean once(TeamId team, Set<TeamId> seen, String pointer) {
        var once = seen.add(team);
        if (!once) {
            add(pointer, "This team is named twice.");
        }
        return once;
    }

    private void add(String pointer, String detail) {
        findings.add(new Finding(pointer, detail));
    }
}
