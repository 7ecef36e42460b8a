package org.jvenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what documents refer to: pages, headings and tests. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern TEST = Pattern.compile("`(?:(\\w+(?:Test|IT))\\.?)?([a-z]\\w*)?`");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : Documents.all()) {
            Matcher link = LINK.matcher(Documents.prose(document));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
                if (!Files.exists(target)
                        || (link.group(2) != null && !anchors(target).contains(link.group(2)))) {
                    broken.add(document + ": " + link.group());
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsLinkedFromTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            assertThat(pages.filter(Files::isRegularFile))
                    .allSatisfy(page -> assertThat(readme).contains("(docs/" + page.getFileName() + ")"));
        }
    }

    @Test
    void everyTestOfThePageOnSecurityExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/security.md"))) {
            String[] cells = line.split("\\|", -1);
            String sources = "";
            Matcher test = TEST.matcher(cells.length > 2 && cells[2].startsWith(" `") ? cells[2] : "");
            while (test.find()) {
                sources = test.group(1) == null ? sources : sources(test.group(1));
                if (sources.isEmpty() || (test.group(2) != null && !sources.contains(" " + test.group(2) + "("))) {
                    missing.add(test.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The anchors that forges derive from the headings of {@code document}. */
    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new HashSet<>();
        Matcher heading = HEADING.matcher(Files.readString(document));
        while (heading.find()) {
            anchors.add(heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\w\\- ]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    /** The text of all test classes with the simple name {@code name}. */
    private static String sources(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.endsWith(name + ".java")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
