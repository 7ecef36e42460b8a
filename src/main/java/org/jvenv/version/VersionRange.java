package org.jvenv.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of Python versions: the subset of PEP 440 for {@code Requires-Python} and requests of users.
 *
 * <p>The operators {@code ==}, {@code !=}, {@code <=}, {@code >=}, {@code <}, {@code >} and {@code ~=} accept a release
 * number, which may be a pre-, post- or development release; {@code ==} and {@code !=} also a trailing {@code .*}, and
 * {@code ===} any text. Epochs and local versions are not supported, because Python has none. As in pip, a pre-release
 * of Python counts as its release ({@code >=3.14} contains {@code 3.14.0rc2}), unless the clause contains a stage.
 */
public final class VersionRange {

    private final String text;
    private final List<Clause> clauses;

    private VersionRange(String text, List<Clause> clauses) {
        this.text = text;
        this.clauses = List.copyOf(clauses);
    }

    /**
     * Parses clauses separated by commas; an empty text is the range of all versions.
     *
     * @return nothing if a clause is invalid, because the range is unknown then
     */
    public static Optional<VersionRange> parse(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            String part = text.substring(start, end).strip();
            if (!part.isEmpty()) {
                Optional<Clause> clause = Clause.parse(part);
                if (clause.isEmpty()) {
                    return Optional.empty();
                }
                clauses.add(clause.get());
            }
            start = end + 1;
        }
        return Optional.of(new VersionRange(text, clauses));
    }

    public boolean contains(PythonVersion version) {
        for (Clause clause : clauses) {
            if (!clause.accepts(version)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the original text. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * One comparison: {@code >=3.7} or {@code !=3.0.*}.
     *
     * @param release the number after the operator; empty for {@code ===}
     * @param stage the suffix of the number, or {@code null}
     * @param text the text after the operator
     */
    private record Clause(
            Operator operator,
            List<Integer> release,
            @Nullable Stage stage,
            String text) {

        private static final int MOST_DIGITS = 9;

        static Optional<Clause> parse(String text) {
            for (Operator operator : Operator.values()) {
                if (text.startsWith(operator.symbol) && text.endsWith(operator.suffix)) {
                    int end = text.length() - operator.suffix.length();
                    return of(
                            operator,
                            text.substring(operator.symbol.length(), end).strip());
                }
            }
            return Optional.empty();
        }

        private static Optional<Clause> of(Operator operator, String number) {
            if (operator == Operator.IDENTICAL) {
                return number.isEmpty() ? Optional.empty() : Optional.of(new Clause(operator, List.of(), null, number));
            }
            String plain = number.startsWith("v") ? number.substring(1) : number;
            int end = endOfRelease(plain);
            List<Integer> release = new ArrayList<>();
            for (String part : plain.substring(0, end).split("\\.", -1)) {
                if (!isNumber(part)) {
                    return Optional.empty();
                }
                release.add(Integer.valueOf(part));
            }
            boolean tooShort = operator == Operator.COMPATIBLE && release.size() == 1;
            if (tooShort) {
                return Optional.empty();
            }
            if (end == plain.length()) {
                return Optional.of(new Clause(operator, List.copyOf(release), null, number));
            }
            @Nullable Stage stage = operator.suffix.isEmpty() ? Stage.parse(plain.substring(end)) : null;
            return stage == null
                    ? Optional.empty()
                    : Optional.of(new Clause(operator, List.copyOf(release), stage, number));
        }

        /** Returns the end of the numbers; a dot after them belongs to the stage. */
        private static int endOfRelease(String number) {
            int end = 0;
            while (end < number.length() && (number.charAt(end) == '.' || isNumber(number.substring(end, end + 1)))) {
                end++;
            }
            boolean pointOfStage = end < number.length() && end > 0 && number.charAt(end - 1) == '.';
            return pointOfStage ? end - 1 : end;
        }

        private static boolean isNumber(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return !text.isEmpty() && text.length() <= MOST_DIGITS;
        }

        boolean accepts(PythonVersion python) {
            List<Integer> version = List.of(python.major(), python.minor(), python.micro());
            int byRelease = compare(version, Math.max(version.size(), release.size()));
            int difference = byRelease == 0 && stage != null ? stage.compareTo(python) : byRelease;
            return switch (operator) {
                case IDENTICAL -> python.toString().equals(text);
                case WITHIN -> compare(version, release.size()) == 0;
                case OUTSIDE -> compare(version, release.size()) != 0;
                case COMPATIBLE -> difference >= 0 && compare(version, release.size() - 1) == 0;
                case EQUAL -> difference == 0;
                case UNEQUAL -> difference != 0;
                case AT_MOST -> difference <= 0;
                case AT_LEAST -> difference >= 0;
                case BELOW -> difference < 0;
                case ABOVE -> difference > 0;
            };
        }

        /** Compares the first {@code parts} of {@code version} with those of this clause; missing parts are zero. */
        private int compare(List<Integer> version, int parts) {
            for (int i = 0; i < parts; i++) {
                int difference = Integer.compare(part(version, i), part(release, i));
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        }

        private static int part(List<Integer> number, int index) {
            return index < number.size() ? number.get(index) : 0;
        }
    }

    /** The operators; longer symbols precede their prefixes. */
    private enum Operator {
        IDENTICAL("===", ""),
        WITHIN("==", ".*"),
        OUTSIDE("!=", ".*"),
        EQUAL("==", ""),
        UNEQUAL("!=", ""),
        COMPATIBLE("~=", ""),
        AT_MOST("<=", ""),
        AT_LEAST(">=", ""),
        BELOW("<", ""),
        ABOVE(">", "");

        private final String symbol;
        private final String suffix;

        Operator(String symbol, String suffix) {
            this.symbol = symbol;
            this.suffix = suffix;
        }
    }
}
