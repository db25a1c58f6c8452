package io.trellis.planner.cli;

import io.trellis.planner.Policy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Policies by their labels. */
final class PolicyOption implements ITypeConverter<Policy>, Iterable<String> {

    @Override
    public Policy convert(String label) {
        return Arrays.stream(Policy.values())
                .filter(policy -> policy.label().equalsIgnoreCase(label))
                .findAny()
                .orElseThrow(() -> new TypeConversionException("“" + label + "” is none of " + labels()));
    }

    @Override
    public Iterator<String> iterator() {
        return labels().iterator();
    }

    private static List<String> labels() {
        return Arrays.stream(Policy.values()).map(Policy::label).toList();
    }
}
