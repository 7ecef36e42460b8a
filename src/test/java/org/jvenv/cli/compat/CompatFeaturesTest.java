package org.jvenv.cli.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.cli.argparse.Argparse;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.create.request.CreateRequest.Executables;

class CompatFeaturesTest {

    private static final List<ArgparseOption> OPTIONS =
            List.of(ArgparseOption.flag("", "--copies"), ArgparseOption.flag("", "--symlinks"));

    @ParameterizedTest
    @CsvSource({
        "/work, env, LINKED",
        "/work, --symlinks env, LINKED",
        "/work, --copies env, COPIED",
        "C:\\work, env, DEFAULT",
        "C:\\work, --symlinks env, LINKED",
        "C:\\work, --copies env, COPIED"
    })
    void linksOnlyWhereThatIsUsual(String place, String line, Executables expected) {
        Configuration system = place.startsWith("/") ? Configuration.unix() : Configuration.windows();
        Path here = Jimfs.newFileSystem(system).getPath(place);

        ArgparseResult arguments = Argparse.parse(OPTIONS, List.of(line.split(" ", -1)));

        assertThat(CompatFeatures.executables(arguments, here)).isEqualTo(expected);
    }
}
