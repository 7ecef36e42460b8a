package org.jvenv.report;

/**
 * Writes JSON (RFC 8259), piece by piece and in the order of the calls.
 *
 * <p>Commas are its business, and so is escaping; that every object is ended is the caller's.
 */
public final class JsonWriter {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();
    private boolean follows;

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /** The name of the member whose value is written next. */
    public JsonWriter name(String name) {
        separate();
        quote(name);
        text.append(": ");
        follows = false;
        return this;
    }

    public JsonWriter value(String value) {
        separate();
        quote(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        separate();
        text.append(value);
        return this;
    }

    public JsonWriter value(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** What has been written so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        follows = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        text.append(bracket);
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            text.append(", ");
        }
        follows = true;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
    }

    private static boolean isEscaped(char character) {
        return character < FIRST_PRINTABLE
                || Character.isSurrogate(character)
                || Visible.isControl(character)
                || Visible.isDirection(character);
    }

    private void escape(char character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append(character);
        } else if (character == '\n') {
            text.append("\\n");
        } else if (isEscaped(character)) {
            String digits = Integer.toHexString(character);
            text.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        } else {
            text.append(character);
        }
    }
}
