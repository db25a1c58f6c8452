package io.trellis.rotations.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trellis.rotations.associate.AssociateId;
import io.trellis.rotations.team.TeamId;
import io.trellis.support.id.Ids;
import io.trellis.support.problem.RuleRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PreferencesTests {

    private static final Instant NOW = Instant.parse("2026-11-19T10:20:00Z");
    private static final Allowance ANY = new Allowance(0, 1, 2);

    @Test
    void refusesToSealFewerThanTheMinimum() {
        var lists = blank();
        lists.save(ranking(1), NOW);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> lists.seal(new Allowance(2, 0, 0), NOW))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo("too-few-choices"));
        assertThat(lists.sealed()).isNull();
    }

    @Test
    void aReceiptNamesTheListAndItsVersion() {
        var associate = new AssociateId(UUID.fromString("019aa8c0-0000-7000-8000-0000000000d1"));
        var team = new TeamId(UUID.fromString("019aa8c0-0000-7000-8000-0000000000a1"));
        var ranking = new Ranking(List.of(List.of(team)), List.of(), List.of());
        assertThat(Receipt.of(associate, 1, ranking))
                .matches("[0-9a-f]{16}")
                .isEqualTo(Receipt.of(associate, 1, ranking))
                .isNotEqualTo(Receipt.of(associate, 2, ranking))
                .isNotEqualTo(Receipt.of(associate, 1, Ranking.EMPTY));
    }

    /** Whatever is saved and sealed in whatever order: the last sealed list counts, else the draft. */
    @Property(tries = 300)
    void theLastSealedListCountsElseTheDraft(@ForAll @Size(max = 30) List<@IntRange(max = 6) Integer> commands) {
        var lists = blank();
        var draft = Ranking.EMPTY;
        var sealed = new ArrayList<Ranking>();
        for (var command : commands) {
            if (command == 0) {
                lists.seal(ANY, NOW);
                sealed.add(draft);
            } else {
                draft = ranking(command);
                lists.save(draft, NOW);
            }
        }
        assertThat(lists.counting()).isEqualTo(sealed.isEmpty() ? draft : sealed.getLast());
        assertThat(lists.isChangedSinceSealing())
                .isEqualTo(!sealed.isEmpty() && !sealed.getLast().equals(draft));
        var last = lists.sealed();
        assertThat(last == null ? 0 : last.version()).isEqualTo(sealed.size());
    }

    private static Preferences blank() {
        return Preferences.blank(
                new PreferencesId(Ids.next()),
                PreferenceWindowTests.window(WindowStatus.OPEN),
                new AssociateId(Ids.next()),
                NOW);
    }

    private static Ranking ranking(int teams) {
        var choices = new ArrayList<List<TeamId>>();
        for (int i = 0; i < teams; i++) {
            choices.add(List.of(new TeamId(new UUID(0x7000, i))));
        }
        return new Ranking(choices, List.of(), List.of());
    }
}
