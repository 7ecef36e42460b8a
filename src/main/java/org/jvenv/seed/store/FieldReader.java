package org.jvenv.seed.store;

/** A line that is read word by word; one that is too short is an {@link IllegalArgumentException}. */
final class FieldReader {

    private final String text;
    private final int end;
    private int position;

    /** Reads what lies in {@code text} between two positions. */
    FieldReader(String text, int start, int end) {
        this.text = text;
        this.position = start;
        this.end = end;
    }

    String next() {
        int start = position;
        position = wordEnd() + 1;
        return text.substring(start, position - 1);
    }

    /** Passes by the next word, which must be {@code word}. */
    void expect(String word) {
        if (!next().equals(word)) {
            throw new IllegalArgumentException("no `" + word + "` is here");
        }
    }

    long number() {
        int start = position;
        position = wordEnd() + 1;
        return Long.parseLong(text, start, position - 1, 10);
    }

    String rest() {
        return text.substring(position, end);
    }

    private int wordEnd() {
        int space = text.indexOf(' ', position);
        if (space < 0 || space >= end) {
            throw new IllegalArgumentException("a line is too short");
        }
        return space;
    }
}
