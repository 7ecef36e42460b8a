package org.jvenv.index;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses the links to the files of a project in an HTML page (PEP 503).
 *
 * <p>Only the start tags {@code a} and the first {@code base} are used.
 */
final class HtmlPage {

    /** Elements whose content is text only. */
    private static final Set<String> WITH_TEXT =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "plaintext");

    private final String text;
    private final List<HtmlTag> anchors = new ArrayList<>();
    private @Nullable String base;

    private HtmlPage(String text) {
        this.text = text;
    }

    /** Parses the page at {@code address}, to which links are relative. */
    static List<IndexFile> parse(String text, URI address) {
        HtmlPage page = new HtmlPage(text);
        page.read();
        return page.files(address);
    }

    private void read() {
        int position = text.indexOf('<');
        while (position >= 0) {
            position = next(position);
            position = position < 0 ? position : text.indexOf('<', position);
        }
    }

    /** Parses the markup that begins at {@code position} with a {@code <}; returns its end, or -1 if it has none. */
    private int next(int position) {
        if (text.startsWith("<!--", position)) {
            return afterComment(position);
        }
        if (text.startsWith("<!", position) || text.startsWith("<?", position)) {
            return after(">", position);
        }
        if (isLetter(position + 1)) {
            HtmlTag tag = HtmlTag.at(position + 1, text);
            take(tag);
            return WITH_TEXT.contains(tag.name()) ? endOf(tag) : tag.end();
        }
        boolean closing = text.startsWith("</", position);
        return closing ? HtmlTag.at(position + 2, text).end() : position + 1;
    }

    private int afterComment(int position) {
        for (String empty : List.of("<!-->", "<!--->")) {
            if (text.startsWith(empty, position)) {
                return position + empty.length();
            }
        }
        int end = after("-->", position);
        int other = after("--!>", position);
        return end < 0 || (other >= 0 && other < end) ? other : end;
    }

    private int after(String end, int start) {
        int found = text.indexOf(end, start);
        return found < 0 ? -1 : found + end.length();
    }

    private int endOf(HtmlTag tag) {
        String end = "</" + tag.name();
        int found = text.indexOf("</", tag.end());
        while (found >= 0 && !text.regionMatches(true, found, end, 0, end.length())) {
            found = text.indexOf("</", found + 2);
        }
        return found;
    }

    private boolean isLetter(int position) {
        return position < text.length() && text.charAt(position) < 0x80 && Character.isLetter(text.charAt(position));
    }

    private void take(HtmlTag tag) {
        @Nullable String link = tag.attributes().get("href");
        if (link != null && tag.name().equals("a")) {
            anchors.add(tag);
        } else if (link != null && tag.name().equals("base") && base == null) {
            base = link;
        }
    }

    private List<IndexFile> files(URI address) {
        @Nullable URI declared = base == null ? null : Links.resolve(address, base);
        URI origin = declared == null ? address : declared;
        List<IndexFile> files = new ArrayList<>();
        for (HtmlTag anchor : anchors) {
            @Nullable IndexFile file = file(anchor.attributes(), origin);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private static @Nullable IndexFile file(Map<String, String> attributes, URI origin) {
        @Nullable URI address = Links.resolve(origin, String.valueOf(attributes.get("href")));
        String name = address == null ? "" : Links.fileName(String.valueOf(address.getPath()));
        if (address == null || !Links.isFileName(name)) {
            return null;
        }
        try {
            return new IndexFile(
                    name,
                    address,
                    FileHash.of(hashes(address.getFragment())),
                    attributes.get("data-requires-python"),
                    attributes.containsKey("data-yanked"));
        } catch (IllegalArgumentException e) {
            return null; // the hash is malformed, so the file cannot be verified
        }
    }

    /** Parses a fragment such as {@code sha256=…&egg=pip}; rejects two different hashes. */
    private static Map<String, String> hashes(@Nullable String fragment) {
        Map<String, String> hashes = new HashMap<>();
        for (String part : String.valueOf(fragment).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = part.substring(0, equals).toLowerCase(Locale.ROOT);
                String value = part.substring(equals + 1);
                @Nullable String before = hashes.put(name, value);
                if (before != null && !before.equalsIgnoreCase(value)) {
                    throw new IllegalArgumentException("two values of " + name);
                }
            }
        }
        return hashes;
    }
}
