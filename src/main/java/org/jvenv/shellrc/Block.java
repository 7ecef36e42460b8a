package org.jvenv.shellrc;

/** The lines of jvenv in a file of the user, between two markers. */
public final class Block {

    private static final String BEGIN = "# >>> jvenv >>>\n";
    private static final String END = "# <<< jvenv <<<\n";

    private Block() {}

    /**
     * Returns {@code text} with {@code lines} between the markers, which are added at its end if necessary.
     *
     * @throws IllegalArgumentException if there is a marker without the other
     */
    public static String put(String text, String lines) {
        String block = block(lines);
        int begin = begin(text);
        if (begin < 0) {
            return text.isEmpty() || text.endsWith("\n") ? text + block : text + "\n" + block;
        }
        return text.substring(0, begin) + block + text.substring(end(text, begin));
    }

    /**
     * Returns {@code text} without the markers and the lines between them.
     *
     * @throws IllegalArgumentException if there is a marker without the other
     */
    public static String remove(String text) {
        int begin = begin(text);
        return begin < 0 ? text : text.substring(0, begin) + text.substring(end(text, begin));
    }

    /** Returns {@code lines} between the markers. */
    public static String block(String lines) {
        return BEGIN + lines + "\n" + END;
    }

    private static int begin(String text) {
        int begin = text.startsWith(BEGIN) ? 0 : text.indexOf("\n" + BEGIN) + 1;
        return begin > 0 || text.startsWith(BEGIN) ? begin : -1;
    }

    /** Returns the position after the block, whose last line break may be missing. */
    private static int end(String text, int begin) {
        String marker = "\n" + END.strip();
        int end = text.indexOf(marker, begin);
        if (end < 0) {
            throw new IllegalArgumentException("`" + BEGIN.strip() + "` without `" + END.strip() + "`");
        }
        return Math.min(text.length(), end + marker.length() + 1);
    }
}
