package io.trellis.localstack.demo;

import static io.trellis.localstack.demo.Story.DANA;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Three programs, and a cohort of each.
 *
 * @param planned has everybody's list, and a proposed plan
 * @param ranking ranks its teams just now
 * @param hiring takes people in; its seats are few
 */
record Cohorts(String planned, String ranking, String hiring, LocalDate hiringStartsOn) {
    static final int HIRING_SEATS = 4;

    static Cohorts tell(Story story) throws IOException, InterruptedException {
        LocalDate month = story.today().withDayOfMonth(1);
        String three = program(story, "APM program", "TRAINING_AND_THREE_TEAMS");
        String two = program(story, "Two-team program", "TWO_TEAMS_IN_TWO_YEARS");
        String wide = program(story, "Three-team program", "THREE_TEAMS_IN_TWO_YEARS");
        LocalDate hiringStartsOn = month.plusMonths(6);
        Cohorts cohorts = new Cohorts(
                cohort(story, three, month.plusMonths(1), 24),
                cohort(story, two, month.plusMonths(2), 8),
                cohort(story, wide, hiringStartsOn, HIRING_SEATS),
                hiringStartsOn);
        for (String cohort : List.of(cohorts.planned, cohorts.ranking, cohorts.hiring)) {
            story.act("open " + cohort, DANA, "/api/cohorts/" + cohort + "/opening", Map.of());
        }
        return cohorts;
    }

    private static String program(Story story, String name, String template) throws IOException, InterruptedException {
        return story.create("program " + name, DANA, "/api/programs", Map.of("name", name, "template", template));
    }

    private static String cohort(Story story, String program, LocalDate startsOn, int seats)
            throws IOException, InterruptedException {
        String season = List.of("Winter", "Spring", "Summer", "Autumn").get(startsOn.getMonthValue() % 12 / 3);
        String name = "%s %d, %d seats".formatted(season, startsOn.getYear(), seats);
        return story.create(
                "cohort " + name,
                DANA,
                "/api/cohorts",
                Map.of("programId", program, "name", name, "startsOn", startsOn.toString(), "seats", seats));
    }
}
