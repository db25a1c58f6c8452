package io.trellis.localstack.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Somebody who applies.
 *
 * @param end where the application stands when the story is told
 */
record Applicant(String name, String location, String zone, String level, String path, String story, Stage end) {

    enum Stage {
        SUBMITTED,
        SCREENING,
        ASSESSMENT,
        INTERVIEWING,
        DECISION,
        WAITLISTED,
        OFFER,
        HIRED,
        ON_HOLD,
        REJECTED,
        WITHDRAWN
    }

    private static final List<String> NAMES = List.of(
            "Adaeze Eze",
            "Alma Castillo",
            "Amir Hosseini",
            "Anders Holm",
            "Bao Tran",
            "Beatriz Sousa",
            "Callum Reid",
            "Camille Roux",
            "Dmitri Volkov",
            "Ebba Sandberg",
            "Efua Mensah",
            "Emre Yilmaz",
            "Fatima Zahra",
            "Gideon Marsh",
            "Giulia Conti",
            "Haruka Mori",
            "Ibrahim Diallo",
            "Ingrid Solberg",
            "Isabel Marquez",
            "Jonah Feldman",
            "Kavya Iyer",
            "Kofi Boateng",
            "Lars Petersen",
            "Leonie Kraus",
            "Mateo Vargas",
            "Mei Lin",
            "Milan Dvorak",
            "Naomi Clarke",
            "Noor Al Amin",
            "Olga Ivanova",
            "Omar Haddad",
            "Petra Kovac",
            "Quentin Blanc",
            "Rania Khoury",
            "Ruben Costa",
            "Sanjay Gupta",
            "Sienna Walsh",
            "Sven Lund",
            "Tala Nasser",
            "Thabo Molefe",
            "Valentina Rossi",
            "Wen Zhao",
            "Yara Fonseca",
            "Zeynep Kaya");
    private static final List<String> PLACES = List.of(
            "Lisbon, Portugal;Europe/Lisbon",
            "Berlin, Germany;Europe/Berlin",
            "Nairobi, Kenya;Africa/Nairobi",
            "Toronto, Canada;America/Toronto",
            "Austin, United States;America/Chicago",
            "Pune, India;Asia/Kolkata");
    private static final List<String> LEVELS =
            List.of("OTHER_FIELD", "PRODUCT_ANALYST", "STUDENT", "PRODUCT_COORDINATOR", "OTHER_FIELD");
    private static final List<String> STORIES = List.of(
            "I taught mathematics for four years and built the timetable tool my school still uses. Forty teachers told me"
                    + " every week what was wrong with it; I learned to ask before I build.",
            "As a support agent I sorted 3,000 tickets into twelve problems and convinced engineering to fix two of them."
                    + " Tickets fell by a fifth.",
            "I write SQL all day and wish I also decided what the numbers are for. My last dashboard ended a feature nobody"
                    + " used, which saved two people's work.",
            "My sister and I sold bicycle parts online for three years. We ran every experiment ourselves, including the"
                    + " ones that failed.",
            "I design forms that people finish. In my last test one sentence less was worth six percent.",
            "I studied civil engineering and ran the volunteer fire brigade's planning. Both taught me to finish small"
                    + " things completely.");
    /** In the order in which people applied; the offers are made from the first to the last. */
    private static final List<Stage> ENDS = List.of(
            Stage.HIRED,
            Stage.HIRED,
            Stage.OFFER,
            Stage.DECISION,
            Stage.WAITLISTED,
            Stage.DECISION,
            Stage.DECISION,
            Stage.INTERVIEWING,
            Stage.INTERVIEWING,
            Stage.INTERVIEWING,
            Stage.INTERVIEWING,
            Stage.INTERVIEWING,
            Stage.ASSESSMENT,
            Stage.ASSESSMENT,
            Stage.ASSESSMENT,
            Stage.ASSESSMENT,
            Stage.ASSESSMENT,
            Stage.SCREENING,
            Stage.SCREENING,
            Stage.SCREENING,
            Stage.SCREENING,
            Stage.SCREENING,
            Stage.SCREENING,
            Stage.REJECTED,
            Stage.REJECTED,
            Stage.REJECTED,
            Stage.ON_HOLD,
            Stage.WITHDRAWN,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SCREENING,
            Stage.ASSESSMENT,
            Stage.INTERVIEWING,
            Stage.REJECTED,
            Stage.SUBMITTED,
            Stage.SUBMITTED,
            Stage.SCREENING,
            Stage.SUBMITTED);

    static List<Applicant> all() {
        return IntStream.range(0, NAMES.size())
                .mapToObj(i -> {
                    String[] place = PLACES.get(i % PLACES.size()).split(";");
                    String path = i % 6 == 3 ? "VENTURE" : "JUNIOR";
                    return new Applicant(
                            NAMES.get(i),
                            place[0],
                            place[1],
                            LEVELS.get(i % LEVELS.size()),
                            path,
                            STORIES.get(i % STORIES.size()),
                            ENDS.get(i));
                })
                .toList();
    }

    String mail() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mail.example";
    }

    List<String> resume() {
        return List.of(
                name,
                location,
                mail(),
                "",
                "About me",
                story.substring(0, story.indexOf('.') + 1),
                "",
                "What I want",
                "To own one small thing from the first question to the last number.");
    }
}
