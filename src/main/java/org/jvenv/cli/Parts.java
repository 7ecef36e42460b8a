package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;

/** Lists that are written into one variable, as virtualenv takes them. */
final class Parts {

    private Parts() {}

    private static final String CONTINUING = "<>=!~";

    /**
     * Lines, else what stands between commas, else between colons. A comma in a range, such as {@code >=3.9,<3.12}, or
     * between brackets separates nothing.
     */
    static List<String> of(String value) {
        String separator = value.contains("\n") ? "\n" : value.contains(",") ? "," : ":";
        List<String> parts = new ArrayList<>();
        for (String part : value.split(separator, -1)) {
            int last = parts.size() - 1;
            if (last >= 0 && separator.equals(",") && continues(part.strip(), parts.get(last))) {
                parts.set(last, parts.get(last) + "," + part.strip());
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static boolean continues(String part, String before) {
        return (!part.isEmpty() && CONTINUING.indexOf(part.charAt(0)) >= 0)
                || before.lastIndexOf('[') > before.lastIndexOf(']');
    }
}
