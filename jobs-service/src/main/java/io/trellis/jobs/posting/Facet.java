package io.trellis.jobs.posting;

import io.trellis.jobs.role.CareerLevel;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A property that open postings can be narrowed by. Values are strings, as they stand in an address. */
public enum Facet {
    LOCATION {
        @Override
        boolean has(OpenPosting posting, String value) {
            return posting.content().locations().stream().map(Location::label).anyMatch(value::equals);
        }

        @Override
        List<String> options(Collection<OpenPosting> postings) {
            return postings.stream()
                    .flatMap(it -> it.content().locations().stream())
                    .map(Location::label)
                    .distinct()
                    .sorted()
                    .toList();
        }
    },

    /** The month of the first day at work, e.g. {@code 2027-02}. */
    STARTS {
        @Override
        boolean has(OpenPosting posting, String value) {
            var startsOn = posting.content().startsOn();
            return startsOn != null && YearMonth.from(startsOn).toString().equals(value);
        }

        @Override
        List<String> options(Collection<OpenPosting> postings) {
            return postings.stream()
                    .flatMap(it -> Stream.ofNullable(it.content().startsOn()))
                    .map(it -> YearMonth.from(it).toString())
                    .distinct()
                    .sorted()
                    .toList();
        }
    },
    PATH {
        @Override
        boolean has(OpenPosting posting, String value) {
            return posting.content().paths().stream().anyMatch(it -> it.name().equals(value));
        }

        @Override
        List<String> options(Collection<OpenPosting> postings) {
            return Stream.of(ApplicationPath.values()).map(Enum::name).toList();
        }
    },

    /** A base salary that may reach so much, e.g. {@code EUR-48000}. */
    PAY {
        @Override
        boolean has(OpenPosting posting, String value) {
            return PayFloor.parse(value)
                    .filter(it -> it.isMetBy(posting.content().pay()))
                    .isPresent();
        }

        @Override
        List<String> options(Collection<OpenPosting> postings) {
            return PayFloor.steps(postings.stream().map(it -> it.content().pay()))
                    .map(PayFloor::toString)
                    .toList();
        }
    },
    LEVEL {
        @Override
        boolean has(OpenPosting posting, String value) {
            return posting.content().level().name().equals(value);
        }

        @Override
        List<String> options(Collection<OpenPosting> postings) {
            return postings.stream()
                    .map(it -> it.content().level())
                    .distinct()
                    .sorted()
                    .map(CareerLevel::name)
                    .toList();
        }
    };

    abstract boolean has(OpenPosting posting, String value);

    /** Everything one could choose, whether or not something else chosen leaves any of it. */
    abstract List<String> options(Collection<OpenPosting> postings);
}
