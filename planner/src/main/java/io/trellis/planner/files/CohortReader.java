package io.trellis.planner.files;

import io.trellis.planner.Associate;
import io.trellis.planner.Cohort;
import io.trellis.planner.Coupling;
import io.trellis.planner.Dimension;
import io.trellis.planner.Identified;
import io.trellis.planner.Period;
import io.trellis.planner.Periods;
import io.trellis.planner.Pin;
import io.trellis.planner.Preferences;
import io.trellis.planner.Program;
import io.trellis.planner.Program.Precedence;
import io.trellis.planner.Published;
import io.trellis.planner.Scope;
import io.trellis.planner.Slot;
import io.trellis.planner.Team;
import io.trellis.planner.files.Node.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cohort of nodes. Teams, people and periods may be named by id or by name; an id that is missing is made of
 * the name. References are taken as they are: {@link CohortCheck} judges them, and {@link #place} says where they stand.
 */
final class CohortReader {

    private final List<Problem> problems;
    private final Map<List<String>, Place> places = new HashMap<>();
    private final Map<String, Integer> periods = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    private int calendarLength;

    CohortReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** The place of what a path names, or of the nearest thing around it. */
    Place place(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            @Nullable Place place = places.get(path.subList(0, length));
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault(List.of(), new Place("", 0, ""));
    }

    Cohort read(Node root) {
        places.put(List.of(), new Place(root.place().file(), 0, ""));
        Fields fields = new Fields(root, problems);
        String format = fields.text("format", CohortJson.FORMAT);
        if (!format.equals(CohortJson.FORMAT)) {
            problems.add(fields.place("format").problem("“" + format + "” is not " + CohortJson.FORMAT));
        }
        String name = fields.text("name", fields.text("id", "cohort"));
        List<Period> calendar = list(fields, "periods", this::period);
        List<Team> teamList = list(fields, "teams", this::team);
        names(fields, "associates", people);
        teamList = teamList.stream().map(this::withPeople).toList();
        List<Slot> slots = list(fields, "slots", this::slot);
        List<Associate> associates = list(fields, "associates", this::associate);
        Program program = program(fields);
        List<Coupling> couplings = couplings(fields);
        Published published = published(fields);
        Cohort cohort = new Cohort(
                fields.text("id", Identified.idOf(name)),
                name,
                calendar,
                associates,
                teamList,
                slots,
                program,
                couplings,
                published);
        fields.close();
        return cohort;
    }

    private Period period(Fields fields, String id) {
        int position = calendarLength++;
        String name = fields.text("name", id);
        periods.put(id.toLowerCase(Locale.ROOT), position);
        periods.putIfAbsent(name.toLowerCase(Locale.ROOT), position);
        return new Period(id, name, fields.date("startsOn"), fields.date("endsOn"));
    }

    private Team team(Fields fields, String id) {
        String name = fields.text("name", id);
        teams.put(id.toLowerCase(Locale.ROOT), id);
        teams.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
        return new Team(
                id,
                name,
                fields.text("family"),
                ranks(fields, List.of("teams", id), "ranking", Map.of()).ranks());
    }

    private Team withPeople(Team team) {
        TreeMap<String, Integer> ranks = new TreeMap<>();
        team.ranks().forEach((person, rank) -> {
            String id = known(people, person);
            ranks.putIfAbsent(id, rank);
            places.put(
                    List.of("teams", team.id(), "ranking", id), place(List.of("teams", team.id(), "ranking", person)));
        });
        return new Team(team.id(), team.name(), team.family(), ranks);
    }

    private Slot slot(Fields fields, String id) {
        List<String> path = List.of("slots", id);
        Slot.Builder slot = Slot.of(
                        id, reference(fields, path, "team", teams), periods(fields, "periods", path, Periods.NONE))
                .seats(fields.integer("min", 0), fields.integer("max", 1))
                .priority(fields.integer("priority", 0))
                .supervisor(fields.text("supervisor"))
                .site(fields.text("site"))
                .area(fields.text("area"))
                .exposure(fields.points("exposure"))
                .skills(words(fields, "skills"))
                .clearances(words(fields, "clearances"));
        return slot.build();
    }

    private Associate associate(Fields fields, String id) {
        List<String> path = List.of("associates", id);
        if (fields.node("choices") != null && fields.node("tiers") != null) {
            problems.add(fields.place("tiers").problem("stands beside choices; give one of the two"));
        }
        Preferences wishes = fields.node("tiers") == null
                ? ranks(fields, path, "choices", teams)
                : ranks(fields, path, "tiers", teams);
        return Associate.named(
                        id, periods(fields, "present", path, Periods.first(Math.min(Periods.MAX, calendarLength))))
                .name(fields.text("name", id))
                .leave(periods(fields, "leave", path, Periods.NONE))
                .skills(words(fields, "skills"))
                .sites(words(fields, "sites"))
                .clearances(words(fields, "clearances"))
                .conflicts(references(fields, path, "conflicts", teams))
                .past(references(fields, path, "past", teams))
                .subCohort(fields.text("subCohort"))
                .credit(fields.integer("credit", 0))
                .preferences(wishes.withVetoes(references(fields, path, "vetoes", teams))
                        .withStars(references(fields, path, "stars", teams)))
                .pins(pins(fields, path))
                .build();
    }

    private Preferences ranks(Fields fields, List<String> path, String name, Map<String, String> ids) {
        TreeSet<String> seen = new TreeSet<>();
        List<List<String>> groups = fields.groups(name).stream()
                .map(group -> group.stream()
                        .map(text -> reference(text, path, name, ids))
                        .filter(id -> {
                            boolean fresh = seen.add(id);
                            if (!fresh) {
                                problems.add(place(path(path, name, id)).problem("“" + id + "” is ranked twice"));
                            }
                            return fresh;
                        })
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return name.equals("tiers") ? Preferences.tiers(groups) : Preferences.list(groups);
    }

    private List<Pin> pins(Fields fields, List<String> path) {
        List<Pin> pins = new ArrayList<>();
        for (Node item : fields.items("pins")) {
            Pin pin;
            if (item instanceof Node.Text(String slot, var _)) {
                pin = Pin.of(slot);
            } else {
                Fields pinFields = new Fields(item, problems);
                String kind = pinFields.text("kind", "pinned");
                pin = new Pin(
                        pinFields.text("slot", ""),
                        switch (kind) {
                            case "pinned" -> Pin.Kind.PINNED;
                            case "started" -> Pin.Kind.STARTED;
                            case "tried" -> Pin.Kind.TRIED;
                            default -> {
                                problems.add(pinFields
                                        .place("kind")
                                        .problem("“" + kind + "” is neither pinned, started nor tried"));
                                yield Pin.Kind.PINNED;
                            }
                        },
                        pinFields.text("by"));
                pinFields.close();
            }
            places.put(path(path, "pins", pin.slot()), item.place());
            pins.add(pin);
        }
        return pins;
    }

    private Program program(Fields fields) {
        @Nullable Node node = fields.node("program");
        if (node == null) {
            return Program.FREE;
        }
        Fields rules = new Fields(node, problems);
        places.put(List.of("program"), node.place());
        for (String name : List.of("minRotations", "maxRotations", "breadth", "exposure")) {
            places.put(List.of("program", name), rules.place(name));
        }
        List<Precedence> precedences = new ArrayList<>();
        for (Node item : rules.items("precedences")) {
            Fields rule = new Fields(item, problems);
            places.put(List.of("program", "precedences", String.valueOf(precedences.size())), item.place());
            precedences.add(new Precedence(scope(rule, "before"), scope(rule, "after"), rule.flag("required")));
            rule.close();
        }
        Program program = new Program(
                rules.flag("repeats"),
                rules.integer("minRotations", 0),
                rules.integer("maxRotations", Periods.MAX),
                rules.integer("breadth", 0),
                rules.points("exposure"),
                precedences);
        rules.close();
        return program;
    }

    private List<Coupling> couplings(Fields fields) {
        List<Coupling> couplings = new ArrayList<>();
        for (Node item : fields.items("couplings")) {
            Fields rule = new Fields(item, problems);
            String type = rule.text("type", "");
            @Nullable
            Coupling coupling = switch (type) {
                case "cap" ->
                    new Coupling.Cap(
                            scope(rule, "scope"),
                            periods(
                                    rule,
                                    "periods",
                                    List.of("couplings"),
                                    Periods.first(Math.min(Periods.MAX, calendarLength))),
                            rule.integer("max", -1));
                case "linked" -> new Coupling.Linked(person(rule, "one"), person(rule, "other"), share(rule));
                case "separated" -> new Coupling.Separated(person(rule, "one"), person(rule, "other"), share(rule));
                case "spread" -> new Coupling.Spread(rule.text("subCohort", ""), share(rule), rule.integer("max", -1));
                default -> null;
            };
            if (coupling == null) {
                problems.add(rule.place("type").problem("“" + type + "” is none of cap, linked, separated, spread"));
            } else {
                places.put(List.of("couplings", coupling.toString()), item.place());
                couplings.add(coupling);
                rule.close();
            }
        }
        return couplings;
    }

    private @Nullable Published published(Fields fields) {
        @Nullable Node node = fields.node("published");
        if (node == null) {
            return null;
        }
        Fields plan = new Fields(node, problems);
        places.put(List.of("published"), node.place());
        places.put(List.of("published", "allowance"), plan.place("allowance"));
        SortedMap<String, List<String>> assignments = new TreeMap<>();
        plan.each("assignments", (person, slots) -> {
            String id = known(people, person);
            List<Node.Text> texts = plan.texts(slots instanceof Node.Items(var items, var _) ? items : List.of(slots));
            places.put(List.of("published", id), slots.place());
            texts.forEach(text -> places.put(List.of("published", id, text.value()), text.place()));
            assignments.put(id, texts.stream().map(Node.Text::value).toList());
        });
        Published published = new Published(
                assignments,
                new TreeSet<>(references(plan, List.of("published"), "moved", people)),
                plan.integer("allowance", 0));
        plan.close();
        return published;
    }

    /** Reads a list of things with ids; the second of two with the same id is noted and left out. */
    private <T> List<T> list(Fields fields, String name, BiFunction<Fields, String, T> read) {
        Map<String, Place> seen = new HashMap<>();
        List<T> things = new ArrayList<>();
        if (fields.node(name) != null) {
            places.put(List.of(name), fields.place(name));
        }
        for (Node item : fields.items(name)) {
            Fields thing = new Fields(item, problems);
            String id = id(thing, name);
            if (id.isEmpty()) {
                problems.add(item.place().problem("has neither id nor name"));
                continue;
            }
            @Nullable Place first = seen.putIfAbsent(id, thing.place());
            if (first != null) {
                problems.add(thing.place("id").problem("“" + id + "” is there already, in line " + first.line()));
                continue;
            }
            places.put(List.of(name, id), thing.place());
            for (String member : CohortCheck.FIELDS) {
                places.put(List.of(name, id, member), thing.place(member));
            }
            things.add(read.apply(thing, id));
            thing.close();
        }
        return things;
    }

    /** Learns the names of a list before it is read. */
    private void names(Fields fields, String list, Map<String, String> ids) {
        for (Node item : fields.items(list)) {
            if (item instanceof Node.Members) {
                Fields thing = new Fields(item, new ArrayList<>());
                String id = id(thing, list);
                ids.put(id.toLowerCase(Locale.ROOT), id);
                ids.putIfAbsent(thing.text("name", id).toLowerCase(Locale.ROOT), id);
            }
        }
    }

    private static String id(Fields thing, String list) {
        String made = list.equals("slots") && thing.node("id") == null
                ? Identified.idOf(thing.text("team", "") + " "
                        + String.join(
                                " ",
                                thing.texts("periods").stream()
                                        .map(Node.Text::value)
                                        .toList()))
                : thing.node("id") == null ? Identified.idOf(thing.text("name", "")) : "";
        return thing.text("id", made);
    }

    private Periods periods(Fields fields, String name, List<String> path, Periods absent) {
        if (fields.node(name) == null) {
            return absent;
        }
        Periods sum = Periods.NONE;
        for (Node.Text text : fields.texts(name)) {
            @Nullable Integer position = periods.get(text.value().toLowerCase(Locale.ROOT));
            if (position == null) {
                problems.add(text.place().problem("there is no period “" + text.value() + "”"));
            } else if (position < Periods.MAX) {
                sum = sum.plus(Periods.of(position));
            }
        }
        places.put(path(path, name), fields.place(name));
        return sum;
    }

    private Scope scope(Fields fields, String name) {
        String text = fields.text(name, "");
        int colon = text.indexOf(':');
        @Nullable Dimension dimension = colon < 0 ? null : dimension(text.substring(0, colon));
        if (dimension == null) {
            problems.add(fields.place(name)
                    .problem("“" + text + "” is no scope; write team:…, supervisor:…, site:… or area:…"));
            return new Scope(Dimension.AREA, "");
        }
        String value = text.substring(colon + 1).strip();
        return new Scope(dimension, dimension == Dimension.TEAM ? known(teams, value) : value);
    }

    private Dimension share(Fields fields) {
        String text = fields.text("share", "team");
        @Nullable Dimension dimension = dimension(text);
        if (dimension == null) {
            problems.add(fields.place("share").problem("“" + text + "” is none of team, supervisor, site, area"));
            return Dimension.TEAM;
        }
        return dimension;
    }

    private static @Nullable Dimension dimension(String word) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.name().equalsIgnoreCase(word)) {
                return dimension;
            }
        }
        return null;
    }

    private String person(Fields fields, String name) {
        return known(people, fields.text(name, ""));
    }

    private String reference(Fields fields, List<String> path, String name, Map<String, String> ids) {
        String text = fields.text(name, "");
        places.put(path(path, name), fields.place(name));
        return known(ids, text);
    }

    private List<String> references(Fields fields, List<String> path, String name, Map<String, String> ids) {
        return fields.texts(name).stream()
                .map(text -> reference(text, path, name, ids))
                .toList();
    }

    private String reference(Node.Text text, List<String> path, String name, Map<String, String> ids) {
        String id = known(ids, text.value());
        places.put(path(path, name, id), text.place());
        return id;
    }

    private static List<String> words(Fields fields, String name) {
        return fields.texts(name).stream().map(Node.Text::value).toList();
    }

    private static String known(Map<String, String> ids, String text) {
        return ids.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static List<String> path(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        Collections.addAll(longer, more);
        return longer;
    }
}
