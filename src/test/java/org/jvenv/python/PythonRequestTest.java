package org.jvenv.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PythonRequestTest {

    private final Path workingDirectory =
            Jimfs.newFileSystem(Configuration.unix()).getPath("/home/ada");

    @Test
    void takesVersionForRelease() {
        assertThat(parse("3.12")).isInstanceOf(PythonRequest.Release.class).hasToString("Python 3.12");
    }

    @Test
    void takesPythonBeforeVersionForRelease() {
        assertThat(parse("python3.12")).isEqualTo(parse("3.12"));
    }

    @Test
    void takesWhatHasSeparatorForPath() {
        assertThat(parse("./python3.12")).isEqualTo(executable("/home/ada/python3.12"));
        assertThat(parse("/usr/bin/python3")).isEqualTo(executable("/usr/bin/python3"));
        assertThat(parse("envs/web")).isEqualTo(executable("/home/ada/envs/web"));
        assertThat(parse("..")).isEqualTo(executable("/home"));
    }

    @Test
    void takesTheRestForName() {
        assertThat(parse("pypy3")).isEqualTo(new PythonRequest.Named("pypy3"));
        assertThat(parse("python")).isEqualTo(new PythonRequest.Named("python"));
    }

    private PythonRequest parse(String text) {
        return PythonRequest.parse(text, workingDirectory);
    }

    private PythonRequest executable(String path) {
        return new PythonRequest.Executable(workingDirectory.resolve(path));
    }
}
