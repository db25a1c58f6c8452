package io.trellis.jobs.careers;

import io.trellis.jobs.posting.Location;
import io.trellis.jobs.posting.Location.Workplace;
import io.trellis.jobs.posting.Posting;
import io.trellis.jobs.role.PayBand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A posting as schema.org JobPosting in JSON-LD, for search engines. */
final class JobPostingMarkup {

    private static final JsonMapper JSON = new JsonMapper();

    private JobPostingMarkup() {}

    /** JSON that can stand inside a script element. */
    static String of(Posting posting, CareersSettings settings) {
        return JSON.writeValueAsString(document(posting, settings)).replace("<", "\\u003c");
    }

    private static Map<String, Object> document(Posting posting, CareersSettings settings) {
        var content = posting.content();
        var document = type("JobPosting");
        document.put("@context", "https://schema.org");
        document.put("title", content.title());
        document.put("description", content.description());
        document.put("identifier", identifier(posting, settings));
        document.put("url", settings.address("/careers/" + posting.id()));
        document.put("datePosted", String.valueOf(posting.publishedAt()));
        document.put("validThrough", posting.closesAt().toString());
        document.put("employmentType", content.employmentType().name());
        document.put("hiringOrganization", organization(settings));
        document.put("directApply", true);
        put(
                document,
                "jobStartDate",
                content.startsOn() == null ? null : content.startsOn().toString());
        put(document, "baseSalary", content.pay() == null ? null : salary(content.pay()));
        put(document, "jobLocation", places(content.locations(), Workplace.OFFICE, JobPostingMarkup::office));
        var regions = places(content.locations(), Workplace.REMOTE, JobPostingMarkup::region);
        if (regions != null) {
            document.put("jobLocationType", "TELECOMMUTE");
            document.put("applicantLocationRequirements", regions);
        }
        return document;
    }

    private static Map<String, Object> identifier(Posting posting, CareersSettings settings) {
        var identifier = type("PropertyValue");
        identifier.put("name", settings.employer());
        identifier.put("value", posting.id().toString());
        return identifier;
    }

    private static Map<String, Object> organization(CareersSettings settings) {
        var organization = type("Organization");
        organization.put("name", settings.employer());
        organization.put("sameAs", settings.address("/careers"));
        return organization;
    }

    private static Map<String, Object> salary(PayBand pay) {
        var range = type("QuantitativeValue");
        range.put("minValue", pay.baseMin());
        range.put("maxValue", pay.baseMax());
        range.put("unitText", "YEAR");
        var salary = type("MonetaryAmount");
        salary.put("currency", pay.currency().getCurrencyCode());
        salary.put("value", range);
        return salary;
    }

    private static Map<String, Object> office(Location location) {
        var address = type("PostalAddress");
        address.put("addressLocality", location.place());
        put(address, "addressCountry", location.country());
        var place = type("Place");
        place.put("address", address);
        return place;
    }

    private static Map<String, Object> region(Location location) {
        var region = type(location.country() == null ? "AdministrativeArea" : "Country");
        region.put("name", location.country() == null ? location.place() : location.country());
        return region;
    }

    private static @Nullable List<Map<String, Object>> places(
            List<Location> locations, Workplace workplace, Function<Location, Map<String, Object>> as) {
        var places = locations.stream()
                .filter(it -> it.workplace() == workplace)
                .map(as)
                .toList();
        return places.isEmpty() ? null : places;
    }

    private static Map<String, Object> type(String name) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", name);
        return node;
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
