package org.jvenv.pip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.tree.UnreadableFileException;

class RequirementFilesTest {

    @TempDir
    private Path temp;

    private Path user;
    private Path copies;

    @BeforeEach
    void makeProject() throws IOException {
        user = Files.createDirectories(temp.resolve("user"));
        copies = Files.createDirectories(temp.resolve("copies"));
        Files.createDirectories(user.resolve("libs/a"));
        Files.createDirectories(user.resolve("plain"));
        Files.writeString(user.resolve("b-1.0.whl"), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-e . | -e USER",
                "-e.[dev,test] | -eUSER[dev,test]",
                "--editable=./libs/a # ours | --editable=USER/libs/a # ours",
                "-e plain | -e USER/plain",
                "./libs/a ; python_version>'3' | USER/libs/a ; python_version>'3'",
                ".[dev] | USER[dev]",
                "libs/a | USER/libs/a",
                "b-1.0.whl --hash=sha256:00 | USER/b-1.0.whl --hash=sha256:00",
                "  ./b-1.0.whl | USER/b-1.0.whl"
            })
    void pathsOfTheUserBecomeWhole(String line, String whole) throws IOException {
        Path file = Files.writeString(user.resolve("r.txt"), "# é\ndemo==1.0\n" + line + "\n");

        Path copy = files().prepared(file);

        assertThat(copy).startsWith(copies);
        assertThat(Files.readString(copy).lines().map(String::strip))
                .containsExactly("# é", "demo==1.0", whole.replace("USER", user.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain>=1",
                "plain",
                "-e git+https://host/plain@v1#egg=plain",
                "demo @ file:///libs/a",
                "https://host/b-1.0.whl",
                "--index-url https://host/simple",
                "nosuch/a",
                "-r missing.txt",
                "-c https://host/c.txt",
                "# ./libs/a"
            })
    void otherFilesAreReadWhereTheyLie(String line) throws IOException {
        Path file = Files.write(user.resolve("r.txt"), (line + "\n\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(files().prepared(file)).isEqualTo(file);
    }

    @Test
    void filesThatNameEachOtherAreFollowed() throws IOException {
        Path sub = Files.createDirectories(user.resolve("sub"));
        Path file = Files.writeString(user.resolve("r.txt"), "-r sub/more.txt\n-c c.txt\n-f sub\n");
        Files.writeString(sub.resolve("more.txt"), "-e .\n-r ../r.txt\n");
        Files.writeString(user.resolve("c.txt"), "x==1\n");
        RequirementFiles files = files();

        Path copy = files.prepared(file);

        String text = Files.readString(copy);
        assertThat(text).startsWith("-r " + copies).endsWith("-c " + user + "/c.txt\n-f " + sub + "\n");
        Path more = copy.resolveSibling(text.lines().findFirst().orElseThrow().substring("-r ".length()));
        assertThat(Files.readString(more)).startsWith("-e " + user + "\n");
        assertThat(files.named("in " + copy)).isEqualTo("in " + file);
    }

    @Test
    void pathWithBlanksIsQuotedWhereWordsAreSplit() throws IOException {
        Path other = Files.createDirectories(temp.resolve("my shop/lib"));
        Path file = Files.writeString(other.resolveSibling("r.txt"), "-e ./lib\n./lib\n");

        Path copy = new RequirementFiles(temp.resolve("my shop"), copies, false).prepared(file);

        assertThat(copy).hasContent("-e \"" + other + "\"\n" + other + "\n");
    }

    @Test
    void deviceIsNotRead() throws IOException {
        Path link = Files.createSymbolicLink(user.resolve("r.txt"), Path.of("/dev/zero"));
        Path file = Files.writeString(user.resolve("all.txt"), "-r r.txt\n");

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> files().prepared(link))
                .withMessage(link + ": not a regular file");
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> files().prepared(file));
    }

    @Test
    void continuedLineIsOne() throws IOException {
        Path file =
                Files.writeString(user.resolve("r.txt"), "-e \\\n  plain\n# no \\\nb-1.0.whl \\\r\n  --no-binary x\n");

        Path copy = files().prepared(file);

        assertThat(copy).hasContent("-e   " + user + "/plain\n\n# no \\\n" + user + "/b-1.0.whl   --no-binary x\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo @ https://host/demo-1.0-py3-none-any.whl",
                "demo[x]@http://host/demo-1.0.zip ; python_version > '3'",
                "https://host/demo-1.0.tar.gz # a comment",
                "git+https://host/demo@v1#egg=demo",
                "demo @ \\\n  git+ssh://git@host/demo",
                "-e hg+http://host/demo",
                "--editable=svn+https://host/demo",
                "-r https://host/more.txt",
                "-chttps://host/more.txt",
                "-r more.txt"
            })
    void whatIsOnServersIsRefusedOffline(String line) throws IOException {
        Path file = Files.writeString(user.resolve("r.txt"), "plain\n" + line + "\n");
        Files.writeString(user.resolve("more.txt"), "ftp://host/demo.zip\n");

        assertThatThrownBy(() -> offline().prepared(file))
                .isInstanceOf(PipException.class)
                .hasMessageEndingWith(".txt` is not available with `--offline`: it is on a server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo @ file:///libs/demo",
                "-e git+file:///libs/demo",
                "demo # see https://host/demo",
                "# demo @ https://host/demo.whl",
                "--index-url https://host/simple"
            })
    void whatIsOnThisMachineIsReadOffline(String line) throws IOException {
        Path file = Files.writeString(user.resolve("r.txt"), line + "\n");

        assertThat(offline().prepared(file)).isEqualTo(file);
    }

    @Test
    void linksOnServersAreLeftOutOffline() throws IOException {
        Path file = Files.writeString(user.resolve("r.txt"), "-f https://host/links\ndemo\n");

        assertThat(offline().prepared(file)).hasContent("# -f https://host/links\ndemo\n");
    }

    private RequirementFiles files() {
        return new RequirementFiles(user, copies, false);
    }

    private RequirementFiles offline() {
        return new RequirementFiles(user, copies, true);
    }
}
