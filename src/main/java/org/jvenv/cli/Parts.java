package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;

/** Lists that are written into one variable, as virtualenv takes them. */
final class Parts {

    private Parts() {}

    /** Lines, else what stands between commas, else between colons. */
    static List<String> of(String value) {
        String separator = value.contains("\n") ? "\n" : value.contains(",") ? "," : ":";
        List<String> parts = new ArrayList<>();
        for (String part : value.split(separator, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
