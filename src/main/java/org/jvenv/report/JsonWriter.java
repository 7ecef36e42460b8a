package org.jvenv.report;

import com.grack.nanojson.JsonStringWriter;
import java.util.HexFormat;

/**
 * Writes JSON (RFC 8259) with nanojson, which escapes control characters and direction marks. This class escapes what
 * nanojson does not: DEL, which terminals interpret, and surrogates, which UTF-8 cannot encode alone.
 */
public final class JsonWriter {

    private static final char DELETE = '\u007f';

    private final JsonStringWriter json = com.grack.nanojson.JsonWriter.string();

    public JsonWriter beginObject() {
        json.object();
        return this;
    }

    public JsonWriter endObject() {
        json.end();
        return this;
    }

    public JsonWriter beginArray() {
        json.array();
        return this;
    }

    public JsonWriter endArray() {
        json.end();
        return this;
    }

    /** Writes the name of the member whose value is written next. */
    public JsonWriter name(String name) {
        json.key(name);
        return this;
    }

    public JsonWriter value(String value) {
        json.value(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        json.value(value);
        return this;
    }

    public JsonWriter value(long value) {
        json.value(value);
        return this;
    }

    /** Returns the text, and ends this writer. Every object and array must be ended. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(json.done());
        for (int i = text.length() - 1; i >= 0; i--) {
            char character = text.charAt(i);
            if (character == DELETE || Character.isSurrogate(character)) {
                text.replace(i, i + 1, "\\u" + HexFormat.of().toHexDigits(character));
            }
        }
        return text.toString();
    }
}
