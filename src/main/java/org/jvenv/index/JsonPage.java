package org.jvenv.index;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of a project as JSON (PEP 691). */
final class JsonPage {

    static final String TYPE = "application/vnd.pypi.simple.v1+json";

    private JsonPage() {}

    /** Reads the page at {@code address}, from where relative links count. */
    static List<IndexFile> parse(String text, URI address) {
        try {
            JsonObject page = JsonParser.object().from(text);
            String version = page.getObject("meta", new JsonObject()).getString("api-version", "1.0");
            if (!version.startsWith("1.")) {
                throw IndexException.unreadable(address, "it is of version " + version + " of the simple API");
            }
            List<IndexFile> files = new ArrayList<>();
            for (Object file : page.getArray("files", new JsonArray())) {
                if (file instanceof JsonObject object) {
                    add(object, address, files);
                }
            }
            return files;
        } catch (JsonParserException e) {
            throw IndexException.unreadable(address, "it is not JSON");
        }
    }

    private static void add(JsonObject file, URI page, List<IndexFile> files) {
        @Nullable String name = file.getString("filename");
        @Nullable String link = file.getString("url");
        @Nullable URI address = link == null ? null : Links.resolve(page, link);
        if (name == null || address == null || Links.fileName(name).length() != name.length()) {
            return; // one that is of no use is no reason to refuse the others
        }
        @Nullable String sha256 = file.getObject("hashes", new JsonObject()).getString("sha256");
        files.add(new IndexFile(
                name,
                address,
                sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
                file.getString("requires-python"),
                isYanked(file.get("yanked"))));
    }

    /** {@code true}, or a text that says why. */
    private static boolean isYanked(@Nullable Object yanked) {
        return yanked instanceof Boolean yes ? yes : yanked instanceof String;
    }
}
