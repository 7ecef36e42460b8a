package org.jvenv.index;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the files of a project in JSON (PEP 691). */
final class JsonPage {

    static final String TYPE = "application/vnd.pypi.simple.v1+json";

    private static final int DEEPEST = 64;
    private static final int MOST_DIGITS = 100;

    private JsonPage() {}

    /** Parses the page at {@code address}, to which links are relative. */
    static List<IndexFile> parse(String text, URI address) {
        checkShape(text, address);
        try {
            JsonObject page = JsonParser.object().from(text);
            String version = page.getObject("meta", new JsonObject()).getString("api-version", "1.0");
            if (!version.startsWith("1.")) {
                throw IndexException.unreadable(address, "unsupported version " + version + " of the simple API");
            }
            List<IndexFile> files = new ArrayList<>();
            for (Object file : page.getArray("files", new JsonArray())) {
                if (file instanceof JsonObject object) {
                    add(object, address, files);
                }
            }
            return files;
        } catch (JsonParserException e) {
            throw IndexException.unreadable(address, "not JSON");
        }
    }

    /** Limits nesting and digits, because the library is recursive and needs quadratic time for long numbers. */
    private static void checkShape(String text, URI address) {
        int depth = 0;
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                at = endOfString(text, at);
            }
            depth += character == '[' || character == '{' ? 1 : character == ']' || character == '}' ? -1 : 0;
            digits = character >= '0' && character <= '9' ? digits + 1 : 0;
            if (depth > DEEPEST) {
                throw IndexException.unreadable(address, "nested more than " + DEEPEST + " levels deep");
            }
            if (digits > MOST_DIGITS) {
                throw IndexException.unreadable(address, "a number has more than " + MOST_DIGITS + " digits");
            }
        }
    }

    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static void add(JsonObject file, URI page, List<IndexFile> files) {
        @Nullable String name = file.getString("filename");
        @Nullable String link = file.getString("url");
        @Nullable URI address = link == null ? null : Links.resolve(page, link);
        if (name == null || address == null || !Links.isFileName(name)) {
            return; // skip only this file
        }
        try {
            @Nullable FileHash hash = FileHash.of(hashes(file.get("hashes")));
            files.add(new IndexFile(
                    name, address, hash, file.getString("requires-python"), isYanked(file.get("yanked"))));
        } catch (IllegalArgumentException e) {
            return; // the hash is malformed, so the file cannot be verified
        }
    }

    private static Map<String, String> hashes(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof JsonObject object)) {
            throw new IllegalArgumentException("hashes are an object");
        }
        Map<String, String> hashes = new HashMap<>();
        for (Map.Entry<String, Object> hash : object.entrySet()) {
            hashes.put(hash.getKey().toLowerCase(Locale.ROOT), String.valueOf(hash.getValue()));
        }
        return hashes;
    }

    /** Whether the value is {@code true}, or a reason. */
    private static boolean isYanked(@Nullable Object yanked) {
        return yanked instanceof Boolean yes ? yes : yanked instanceof String;
    }
}
