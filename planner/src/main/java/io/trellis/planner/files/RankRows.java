package io.trellis.planner.files;

import io.trellis.planner.Identified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of associate, team and rank, which become the lists of the associates. */
final class RankRows {

    private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,5}=?");

    private final List<Problem> problems;
    private final List<Node> rows;

    RankRows(List<Problem> problems, List<Node> rows) {
        this.problems = problems;
        this.rows = rows;
    }

    void giveTo(List<Node> associates) {
        Map<String, List<Ranked>> lists = ranked();
        for (Node row : associates) {
            if (row instanceof Node.Members(var members, var place)) {
                List<Ranked> own = new ArrayList<>();
                called(members).forEach(name -> own.addAll(Objects.requireNonNullElse(lists.remove(name), List.of())));
                if (!own.isEmpty()) {
                    @Nullable
                    Node choices =
                            members.put("choices", new Node.Items(groups(own), place.member("choices", place.line())));
                    if (choices != null) {
                        problems.add(choices.place().problem("stands beside rows of preferences; give one of the two"));
                    }
                }
            }
        }
        lists.forEach((associate, list) -> problems.add(list.getFirst()
                .team()
                .place()
                .problem("belongs to “" + list.getFirst().associate() + "”, who is not among the associates")));
    }

    /** The rows of each associate, by what they are called there. */
    private Map<String, List<Ranked>> ranked() {
        Map<String, List<Ranked>> lists = new LinkedHashMap<>();
        for (Node row : rows) {
            if (row instanceof Node.Members(var members, var place)) {
                String rank = CsvSource.text(members.get("rank"));
                if (!RANK.matcher(rank).matches()) {
                    problems.add(place.member("rank", place.line())
                            .problem("“" + rank + "” is no rank; write 1, 2, 3, or 2= for a tie"));
                } else {
                    String associate = CsvSource.text(members.get("associate"));
                    boolean tied = rank.endsWith("=");
                    lists.computeIfAbsent(associate.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(new Ranked(
                                    associate,
                                    Integer.parseInt(tied ? rank.substring(0, rank.length() - 1) : rank),
                                    tied,
                                    new Node.Text(
                                            CsvSource.text(members.get("team")), place.member("team", place.line()))));
                }
            }
        }
        return lists;
    }

    /** What an associate may be called: the id, the name, and the id that is made of the name. */
    private static List<String> called(Map<String, Node> members) {
        String id = CsvSource.text(members.get("id"));
        String name = CsvSource.text(members.get("name"));
        return Stream.of(id, name, id.isEmpty() ? Identified.idOf(name) : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private record Ranked(String associate, int rank, boolean tied, Node.Text team) {}

    private List<Node> groups(List<Ranked> list) {
        Map<Integer, List<Node>> byRank = new TreeMap<>();
        for (Ranked choice :
                list.stream().sorted(Comparator.comparingInt(Ranked::rank)).toList()) {
            List<Node> group = byRank.computeIfAbsent(choice.rank(), _ -> new ArrayList<>());
            if (!group.isEmpty() && !choice.tied()) {
                problems.add(choice.team()
                        .place()
                        .problem("repeats rank " + choice.rank() + "; write “" + choice.rank() + "=” for a tie"));
            }
            group.add(choice.team());
        }
        return byRank.values().stream()
                .map(group -> group.size() == 1
                        ? group.getFirst()
                        : (Node) new Node.Items(group, group.getFirst().place()))
                .toList();
    }
}
