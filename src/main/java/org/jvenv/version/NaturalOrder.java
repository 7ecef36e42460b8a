package org.jvenv.version;

import java.util.Comparator;

/**
 * Sorts names by the value of their numbers: {@code 3.9.18} before {@code 3.10.2}, {@code 3.13} before {@code 3.13t}.
 */
public final class NaturalOrder implements Comparator<String> {

    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = endOfPart(one, i);
            int jEnd = endOfPart(other, j);
            int order = comparePart(one.substring(i, iEnd), other.substring(j, jEnd));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int comparePart(String one, String other) {
        if (isDigit(one.charAt(0)) != isDigit(other.charAt(0))) {
            return isDigit(one.charAt(0)) ? 1 : -1; // words before numbers: 3.13-dev before 3.13.1
        }
        if (!isDigit(one.charAt(0))) {
            return one.compareTo(other);
        }
        return compareNumbers(withoutZeros(one), withoutZeros(other));
    }

    /** Compares numbers without leading zeros. */
    static int compareNumbers(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    static String withoutZeros(String digits) {
        int begin = 0;
        while (begin < digits.length() - 1 && digits.charAt(begin) == '0') {
            begin++;
        }
        return digits.substring(begin);
    }

    /** Returns the end of a run of digits or of other characters. */
    private static int endOfPart(String text, int begin) {
        int end = begin + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == isDigit(text.charAt(begin))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
