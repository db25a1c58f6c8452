package io.trellis.planner.generate;

import java.util.List;

/** Invented names of people and teams; any number of them, all different. */
final class Names {

    static final List<String> SITES = List.of("Zurich", "London", "Berlin", "Toronto");
    static final List<String> AREAS = List.of("Commerce", "Consumer", "Data", "Platform", "Trust");
    static final List<String> SKILLS = List.of("SQL", "Design", "Python", "Spanish");

    private static final List<String> TEAMS = List.of(
            "Payments",
            "Search",
            "Onboarding",
            "Maps",
            "Checkout",
            "Growth",
            "Trust",
            "Messaging",
            "Insights",
            "Platform",
            "Mobile",
            "Support",
            "Ads",
            "Billing",
            "Catalog",
            "Identity",
            "Logistics",
            "Media",
            "Pricing",
            "Privacy",
            "Ranking",
            "Returns",
            "Storage",
            "Travel");

    private static final List<String> GIVEN = List.of(
            "Mina", "Omar", "Rahul", "Luca", "Wei", "Freya", "Priya", "Noor", "Sofia", "Jonas", "Inês", "Kwame", "Emma",
            "Oskar", "Chloe", "Aiko", "Hannah", "Zoë", "Diego", "Leila", "Mateo", "Yara", "Tariq", "Anouk", "Bilal",
            "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ida");

    private static final List<String> FAMILY = List.of(
            "Haddad",
            "Farouk",
            "Mehta",
            "Bianchi",
            "Zhang",
            "Lindqvist",
            "Raman",
            "El-Amin",
            "Rossi",
            "Weber",
            "Duarte",
            "Mensah",
            "Novak",
            "Nyström",
            "Martin",
            "Tanaka",
            "Cohen",
            "Lambert",
            "Alvarez",
            "Karimi",
            "Silva",
            "Nasser",
            "Aziz",
            "Visser",
            "Hussain",
            "Ortega",
            "Petrov",
            "Demir",
            "Rahimi",
            "Keller",
            "Moreau");

    private Names() {}

    static String team(int position) {
        int round = position / TEAMS.size();
        return TEAMS.get(position % TEAMS.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    /** The two lists have no common divisor, so the first 992 pairs are different. */
    static String person(int position) {
        int pairs = GIVEN.size() * FAMILY.size();
        return GIVEN.get(position % GIVEN.size()) + " " + FAMILY.get(position % FAMILY.size())
                + (position < pairs ? "" : " " + (position / pairs + 1));
    }
}
