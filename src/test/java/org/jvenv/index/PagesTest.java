package org.jvenv.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void oddHtmlIsRead() {
        String page =
                "<a>no link</a><!-- <a href=no.whl> --><A class=x HREF='a%2Bb-1.whl#sha256=" + HASH + "' data-yanked>\n"
                        + "<base href=\"https://files/x/\"><a href=b.whl data-requires-python=\"&gt;=3 &amp;lt;\">b</a>"
                        + "<a href=\"mailto:me\"><a href=\"dir/\"><a href=\"../..%2f%5cc.whl\"><a href=\"unended";

        List<IndexFile> found = HtmlPage.parse(page, URI.create("https://index/simple/b/"));

        assertThat(found).extracting(IndexFile::name).containsExactly("a+b-1.whl", "b.whl", "c.whl", "unended");
        assertThat(found.get(0).sha256()).isEqualTo(HASH);
        assertThat(found.get(0).yanked()).isTrue();
        assertThat(found.get(1).address()).isEqualTo(URI.create("https://files/x/b.whl"));
        assertThat(found.get(1).requiresPython()).isEqualTo(">=3 &lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.whl#sha256&#x3D;HASH",
                "a.whl&#35;sha256&#61;HASH",
                "a.whl&#0000000035;sha256&#X3d;HASH",
                "a.whl&#35sha256&equals;HASH",
                "a.whl&num;sha256&equals;HASH",
                "&#97;.whl#SHA256=HASH",
                "a&period;whl#sha256%3DHASH",
                "a.whl#egg=a&amp;sha256=HASH",
                "a.whl#egg=a&sha256=HASH&x",
                "a.whl#md5=0&sha256=HASH"
            })
    void hashIsFoundHoweverItIsWritten(String link) {
        String page = "<a href=\"" + link.replace("HASH", HASH) + "\">a</a>";

        List<IndexFile> found = HtmlPage.parse(page, URI.create("https://index/simple/a/"));

        assertThat(found).extracting(IndexFile::name).containsExactly("a.whl");
        assertThat(found.get(0).sha256()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../one",
                "",
                "0",
                "/etc/passwd",
                "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void fileWithAHashThatIsNoneIsNotUsed(String hash) {
        URI index = URI.create("https://index/simple/a/");

        assertThat(HtmlPage.parse("<a href='a.whl#sha256=" + hash + "'>", index))
                .isEmpty();
        assertThat(HtmlPage.parse("<a href='a.whl#sha256=" + HASH + "&sha256=" + hash + "'>", index))
                .isEmpty();
        assertThat(JsonPage.parse(json("{\"sha256\": \"" + hash + "\"}"), index))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"sha256\": 7}", "{\"sha256\": null}", "{\"sha256\": []}", "[]", "\"x\"", "{\"md5\": \"..\"}"})
    void hashesThatAreNoneMakeAFileUnusable(String hashes) {
        assertThat(JsonPage.parse(json(hashes), URI.create("https://index/"))).isEmpty();
    }

    @Test
    void strongestHashIsChosen() {
        String hashes = "{\"md5\": \"" + "0".repeat(32) + "\", \"SHA512\": \"" + "A".repeat(128) + "\"}";

        FileHash hash = JsonPage.parse(json(hashes), URI.create("https://index/"))
                .get(0)
                .hash();

        assertThat(hash).isEqualTo(new FileHash("sha512", "a".repeat(128)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--><a href=a.whl>",
                "<!---><a href=a.whl>",
                "<!-- --!><a href=a.whl>",
                "<!x><a href=a.whl>",
                "<script>'<a href=b.whl>'</script><a href=a.whl>",
                "<3 <a href=a.whl>",
                "</p x='<a href=b.whl>'><a href=a.whl>",
                "<STYLE><a href=b.whl></style ><a href=a.whl>",
                "<?x <b>?><a\nhref\t=\na.whl\n>",
                "<a href=a.whl href=b.whl>",
                "<a title='>' href=a.whl>",
                "<base href='https://one/'><base href='https://two/'><a href=a.whl>",
                "<a href='a.whl'>",
                "<a href=\"a.whl?x=<y>\">"
            })
    void onlyLinksOfTheDocumentCount(String page) {
        assertThat(HtmlPage.parse(page, URI.create("https://index/simple/a/")))
                .extracting(IndexFile::name)
                .containsExactly("a.whl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/a.whl",
                "http://h:99999/a.whl",
                "http:///a.whl",
                "//h:0/a.whl",
                "ftp://h/a.whl",
                "a%00.whl",
                "a%0a.whl",
                "%2e%2e",
                ".a.whl",
                "a%20b.whl",
                "é.whl",
                "javascript:a.whl",
                "http://h:-1/a.whl"
            })
    void linkThatCannotBeFollowedIsPassedOver(String link) {
        assertThat(HtmlPage.parse("<a href='" + link + "'>", URI.create("http://index/simple/a/")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"files\": ["})
    void pageThatNestsWithoutEndIsRefused(String begin) {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> JsonPage.parse(begin.repeat(1_000_000), URI.create("https://index/")))
                .withMessageContaining("nested more than 64 levels deep");
    }

    @Test
    @Timeout(30)
    void hugePagesTakeNoTime() {
        String links = "<".repeat(1_000_000) + "<a ".repeat(1_000_000) + "<!--".repeat(1_000_000);

        assertThat(HtmlPage.parse(links, URI.create("https://index/"))).isEmpty();
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(
                        () -> JsonPage.parse("{\"x\": " + "9".repeat(1_000_000) + "}", URI.create("https://index/")))
                .withMessageContaining("a number has more than 100 digits");
    }

    private static String json(String hashes) {
        return "{\"files\": [{\"filename\": \"a.whl\", \"url\": \"a.whl\", \"hashes\": " + hashes + "}]}";
    }

    @Test
    void jsonThatIsOddInPartsIsReadInTheOthers() {
        String page = "{\"files\": [1, {\"filename\": \"../x.whl\", \"url\": \"x\"}, {\"filename\": \"y.whl\"},"
                + " {\"filename\": \"z.whl\", \"url\": \"z.whl\", \"hashes\": {}, \"yanked\": false}]}";

        List<IndexFile> found = JsonPage.parse(page, URI.create("https://index/simple/z/"));

        assertThat(found)
                .containsExactly(new IndexFile("z.whl", URI.create("https://index/simple/z/z.whl"), null, null, false));
    }

    @Test
    void laterVersionOfTheApiIsRefused() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> JsonPage.parse(
                        "{\"meta\": {\"api-version\": \"2.0\"}, \"files\": []}", URI.create("https://index/")))
                .withMessageContaining("unsupported version 2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "&amp;lt;, &lt;",
        "a&#43;b, a+b",
        "a&#x2B;b, a+b",
        "a&#43b, a+b",
        "a&plus;b, a+b",
        "&LT;&gt, <>",
        "?a=1&copy=2, ?a=1&copy=2",
        "&ampx, &ampx",
        "&nothing;, &nothing;",
        "&, &",
        "&#;, &#;",
        "&#x;, &#x;",
        "&#0;, \uFFFD",
        "&#xD800;, \uFFFD",
        "&#99999999999999999999;, \uFFFD",
        "&#x80;, \u20AC",
        "&#x1F40D;, \uD83D\uDC0D",
        "&NotEqualTilde;, \u2242\u0338"
    })
    void referencesAreDecodedOnce(String text, String expected) {
        assertThat(CharacterReferences.decode(text)).isEqualTo(expected);
    }
}
