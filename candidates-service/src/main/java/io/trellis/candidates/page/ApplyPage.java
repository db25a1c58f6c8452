package io.trellis.candidates.page;

import io.trellis.candidates.application.CareerLevel;
import io.trellis.candidates.vacancy.Vacancy;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The form with what was typed and what is wrong with it.
 *
 * @param findings one sentence per field, in the order of the fields
 */
record ApplyPage(
        UUID postingId,
        String title,
        String closes,
        Map<String, String> paths,
        ApplyForm form,
        Map<String, String> findings) {

    private static final List<String> FIELDS =
            List.of("name", "mail", "path", "level", "location", "timeZone", "coverNote", "link", "resume");

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    static ApplyPage of(Vacancy vacancy, ApplyForm form, Map<String, String> findings) {
        var facts = vacancy.facts();
        var paths = new LinkedHashMap<String, String>();
        facts.paths().forEach(path -> paths.put(path, Words.path(path)));
        var closes = Words.moment(facts.closesAt().atZone(facts.timeZone()));
        return new ApplyPage(vacancy.id(), facts.title(), closes, paths, form, findings);
    }

    static ApplyPage empty(Vacancy vacancy) {
        return of(vacancy, ApplyForm.empty(vacancy.facts().timeZone().getId()), Map.of());
    }

    static Map<String, String> findings(BindingResult result) {
        var findings = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            result.getFieldErrors().stream()
                    .filter(error ->
                            error.getField().equals(field) || error.getField().equals(field + "Known"))
                    .map(FieldError::getDefaultMessage)
                    .findFirst()
                    .ifPresent(sentence -> findings.put(field, sentence));
        }
        return findings;
    }

    public Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        Stream.of(CareerLevel.values()).forEach(level -> levels.put(level.name(), Words.level(level)));
        return levels;
    }

    public List<String> zones() {
        return ZONES;
    }
}
