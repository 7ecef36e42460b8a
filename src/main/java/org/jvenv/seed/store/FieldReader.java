package org.jvenv.seed.store;

/** Reads a line word by word; throws {@link IllegalArgumentException} if it is too short. */
final class FieldReader {

    private final String text;
    private final int end;
    private int position;

    /** Reads {@code text} between two positions. */
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

    /** Skips the next word, which must be {@code word}. */
    void expect(String word) {
        if (!next().equals(word)) {
            throw new IllegalArgumentException("expected `" + word + "`");
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
            throw new IllegalArgumentException("line too short");
        }
        return space;
    }
}
