package org.jvenv.pip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A logical line of a requirements file: a line that ends in a backslash is joined with the next.
 *
 * @param raw the line with its line end; a joined line is followed by as many line ends as it had
 * @param text the stripped line without its comment
 */
record RequirementLine(String raw, String text) {

    /** Returns the lines of {@code content}. */
    static List<RequirementLine> of(String content) {
        List<RequirementLine> lines = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int begin = 0;
        int count = 0;
        while (begin < content.length()) {
            int newline = content.indexOf('\n', begin);
            int end = newline < 0 ? content.length() : newline + 1;
            String line = content.substring(begin, end);
            String plain = withoutLineEnd(line);
            boolean continued = plain.endsWith("\\") && !plain.stripLeading().startsWith("#") && end < content.length();
            count++;
            joined.append(continued ? plain.substring(0, plain.length() - 1) : plain);
            if (!continued) {
                String whole = joined.toString();
                lines.add(new RequirementLine(
                        count == 1 ? line : whole + "\n".repeat(count),
                        withoutComment(whole).strip()));
                joined.setLength(0);
                count = 0;
            }
            begin = end;
        }
        return lines;
    }

    /**
     * Returns the value if the line is one of {@code options}. The separator is a blank or an equals sign, and is
     * optional after an option of one letter.
     */
    @Nullable
    String value(String... options) {
        for (String option : options) {
            String rest = text.startsWith(option) ? text.substring(option.length()) : "";
            boolean separated = !rest.isEmpty() && " \t=".indexOf(rest.charAt(0)) >= 0;
            String value = (rest.startsWith("=") ? rest.substring(1) : rest).strip();
            if (!value.isEmpty() && (separated || !option.startsWith("--"))) {
                return value;
            }
        }
        return null;
    }

    private static String withoutLineEnd(String line) {
        int end = line.length();
        while (end > 0 && "\r\n".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        while (hash > 0 && !Character.isWhitespace(line.charAt(hash - 1))) {
            hash = line.indexOf('#', hash + 1);
        }
        return hash < 0 ? line : line.substring(0, hash);
    }
}
