package io.trellis.localstack.issuer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody at Aldercove, the company of the demo data, whom anyone may sign in as.
 *
 * @param tryThis what this person should look at first
 */
public record DemoPerson(String name, List<String> roles, String title, String tryThis) {

    public static final List<DemoPerson> ALL = List.of(
            new DemoPerson(
                    "Dana Whitfield",
                    List.of("coordinator"),
                    "Program coordinator",
                    "open the cohort, look at its plan and why each person got what they got"),
            new DemoPerson(
                    "Ravi Shah", List.of("coordinator"), "Program coordinator", "approve the plan that Dana proposed"),
            new DemoPerson("Lena Brandt", List.of("recruiter"), "Recruiter", "move candidates along the pipeline"),
            new DemoPerson(
                    "Nora Lindholm", List.of("recruiter"), "Recruiting lead", "approve a requisition or an offer"),
            new DemoPerson("Sam Okoye", List.of("interviewer"), "Senior product manager", "fill in a scorecard"),
            new DemoPerson("Ana Reyes", List.of("team-manager"), "Manager, Payments", "pitch a slot for an associate"),
            new DemoPerson("Tom Becker", List.of("mentor", "team-manager"), "Manager, Search", "see the teams' slots"),
            new DemoPerson("Mina Haddad", List.of("associate"), "Associate product manager", "rank the open slots"),
            new DemoPerson("Ines Roth", List.of("executive"), "Chief product officer", "see how the program is doing"),
            new DemoPerson("Kit Larsen", List.of("ops"), "Platform engineer", "see what runs where"));

    /** The other associates of the demo data, for looking at things as one of them. */
    public static final List<DemoPerson> ASSOCIATES = Stream.of(
                    "Abel Tesfaye",
                    "Agnes Lindqvist",
                    "Aisha Rahman",
                    "Bruno Carvalho",
                    "Chiara Bellini",
                    "Chidi Okafor",
                    "Daniel Weiss",
                    "Elena Popescu",
                    "Farah Siddiqui",
                    "Felix Moreau",
                    "Grace Wanjiku",
                    "Hana Sato",
                    "Hugo Bergmann",
                    "Imani Mwangi",
                    "Jakub Nowak",
                    "Jin Park",
                    "Katarina Novak",
                    "Liam Byrne",
                    "Lucia Romero",
                    "Malik Johnson",
                    "Nadia Haddou",
                    "Oskar Nilsson",
                    "Paula Ferreira",
                    "Rohan Mehta",
                    "Saskia de Wit",
                    "Tariq Aziz",
                    "Uma Krishnan",
                    "Viktor Horvat",
                    "Zola Dlamini")
            .map(name -> new DemoPerson(name, List.of("associate"), "Associate product manager", "rank the open slots"))
            .toList();

    public static Optional<DemoPerson> withSubject(String subject) {
        return Stream.concat(ALL.stream(), ASSOCIATES.stream())
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    /** {@code first.last}. */
    public String subject() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    public String mail() {
        return subject() + "@aldercove.example";
    }

    /** What tokens say about this person beside the subject. */
    public Map<String, Object> claims() {
        return Map.of("name", name, "email", mail(), "roles", roles);
    }
}
