package org.jvenv.index;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project as links of an HTML page (PEP 503).
 *
 * <p>Only start tags are looked at; of those, {@code a} and {@code base}.
 */
final class HtmlPage {

    private static final String HASH = "sha256=";

    private final String text;
    private final List<IndexFile> files = new ArrayList<>();
    private URI base;

    private HtmlPage(String text, URI address) {
        this.text = text;
        this.base = address;
    }

    /** Reads the page at {@code address}, from where relative links count. */
    static List<IndexFile> parse(String text, URI address) {
        HtmlPage page = new HtmlPage(text, address);
        page.read();
        return page.files;
    }

    private void read() {
        int position = text.indexOf('<');
        while (position >= 0) {
            if (text.startsWith("<!--", position)) {
                position = after("-->", position);
            } else {
                HtmlTag tag = HtmlTag.at(position + 1, text);
                take(tag);
                position = tag.end();
            }
            position = position < 0 ? position : text.indexOf('<', position);
        }
    }

    private int after(String end, int start) {
        int found = text.indexOf(end, start);
        return found < 0 ? -1 : found + end.length();
    }

    private void take(HtmlTag tag) {
        @Nullable String link = tag.attributes().get("href");
        @Nullable URI address = link == null ? null : Links.resolve(base, link);
        if (address == null) {
            return;
        }
        if (tag.name().equals("a")) {
            add(address, tag.attributes());
        } else if (tag.name().equals("base")) {
            base = address;
        }
    }

    private void add(URI address, Map<String, String> attributes) {
        String name = Links.fileName(String.valueOf(address.getPath()));
        if (!name.isEmpty()) {
            files.add(new IndexFile(
                    name,
                    address,
                    hash(address.getFragment()),
                    attributes.get("data-requires-python"),
                    attributes.containsKey("data-yanked")));
        }
    }

    private static @Nullable String hash(@Nullable String fragment) {
        return fragment != null && fragment.startsWith(HASH)
                ? fragment.substring(HASH.length()).toLowerCase(Locale.ROOT)
                : null;
    }
}
