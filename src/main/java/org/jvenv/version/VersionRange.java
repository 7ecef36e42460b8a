package org.jvenv.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Pythons that something runs on: the part of PEP 440 that {@code Requires-Python} and users need.
 *
 * <p>Read are {@code ==}, {@code !=}, {@code <=}, {@code >=}, {@code <}, {@code >} and {@code ~=} with a release
 * number, which may be a pre-release, a trailing {@code .*} after {@code ==} and {@code !=}, and {@code ===} with any
 * text. As in pip, a Python that is not finished counts as the release it will become, {@code >=3.14} contains
 * {@code 3.14.0rc2}, unless the clause itself names a pre-release.
 */
public final class VersionRange {

    private final String text;
    private final List<Clause> clauses;

    private VersionRange(String text, List<Clause> clauses) {
        this.text = text;
        this.clauses = List.copyOf(clauses);
    }

    /**
     * Reads clauses with commas between them; no clause at all is the range of everything.
     *
     * @return nothing if any clause is not understood: whoever cannot read a limit does not know what is within it
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

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * One comparison: {@code >=3.7} or {@code !=3.0.*}.
     *
     * @param release the number behind the operator; empty for one that compares texts
     * @param unfinished the same with its stage, if it is a pre-release, or {@code null}
     * @param text what stands behind the operator
     */
    private record Clause(
            Operator operator,
            List<Integer> release,
            @Nullable PythonVersion unfinished,
            String text) {

        private static final int MOST_DIGITS = 9;
        private static final int PARTS = 3;

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
            int end = endOfRelease(number);
            List<Integer> release = new ArrayList<>();
            for (String part : number.substring(0, end).split("\\.", -1)) {
                if (!isNumber(part)) {
                    return Optional.empty();
                }
                release.add(Integer.valueOf(part));
            }
            boolean tooShort = operator == Operator.COMPATIBLE && release.size() == 1;
            if (tooShort) {
                return Optional.empty();
            }
            if (end == number.length()) {
                return Optional.of(new Clause(operator, List.copyOf(release), null, number));
            }
            Optional<PythonVersion> unfinished = unfinished(release, number.substring(end));
            return unfinished.isEmpty() || !operator.suffix.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Clause(operator, List.copyOf(release), unfinished.get(), number));
        }

        private static int endOfRelease(String number) {
            int end = 0;
            while (end < number.length() && (number.charAt(end) == '.' || isNumber(number.substring(end, end + 1)))) {
                end++;
            }
            return end;
        }

        /** The pre-release that {@code a1}, {@code b2} or {@code rc1} makes of a release. */
        private static Optional<PythonVersion> unfinished(List<Integer> release, String stage) {
            for (ReleaseLevel level : ReleaseLevel.values()) {
                String mark = level.mark();
                boolean named = !mark.isEmpty() && stage.startsWith(mark) && isNumber(stage.substring(mark.length()));
                if (named && release.size() <= PARTS) {
                    int serial = Integer.parseInt(stage.substring(mark.length()));
                    return Optional.of(
                            new PythonVersion(part(release, 0), part(release, 1), part(release, 2), level, serial));
                }
            }
            return Optional.empty();
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
            int difference = unfinished != null
                    ? python.compareTo(unfinished)
                    : compare(version, Math.max(version.size(), release.size()));
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

        /** Compares the first {@code parts} of {@code version} with ours; what a number has not is zero. */
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

    /** The comparisons, longer symbols before those they begin with. */
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
