package org.jvenv.seed.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.python.Interpreter;
import org.jvenv.testing.Samples;
import org.jvenv.version.PythonVersion;

class SeedRequestTest {

    @ParameterizedTest
    @CsvSource({
        "pip, pip, ",
        "pip==24.2, pip, 24.2",
        "pip==24.*, pip, ",
        "pip===24.2, pip, ",
        "pip>=24, pip, ",
        "pip[x]==1, pip, ",
        "pip@file:///x.whl, pip, ",
        "setuptools==70.0rc1, setuptools, 70.0rc1"
    })
    void isNameAndExactRelease(String requirement, String project, String version) {
        SeedRequest request = SeedRequest.parse(requirement);

        assertThat(request.project()).isEqualTo(project);
        assertThat(request.version()).isEqualTo(version);
        assertThat(request.requirement()).isEqualTo(requirement);
    }

    @ParameterizedTest
    @CsvSource({"pip, true", "setuptools==65.0, true", "pip>=24, false", "pip==24.*, false", "wheel, false"})
    void onlyPlainPipAndSetuptoolsAreLinked(String requirement, boolean linked) {
        assertThat(SeedRequest.parse(requirement).isForLinking()).isEqualTo(linked);
    }

    @Test
    void usualSeedsGiveWayToThoseThatAreNamed() {
        Seeds seeds = new Seeds(true, List.of(SeedRequest.parse("pip==23.0"), SeedRequest.parse("wheel")), List.of());

        assertThat(seeds.requestsFor(python(11)))
                .extracting(SeedRequest::requirement)
                .containsExactly("setuptools", "pip==23.0", "wheel");
    }

    @Test
    void removedSeedsAreNotThere() {
        Seeds seeds = new Seeds(true, List.of(), List.of("setuptools"));

        assertThat(seeds.requestsFor(python(11)))
                .extracting(SeedRequest::requirement)
                .containsExactly("pip");
    }

    @Test
    void setuptoolsIsUsualBelow312() {
        assertThat(Seeds.DEFAULT.requestsFor(python(11))).hasSize(2);
        assertThat(Seeds.DEFAULT.requestsFor(python(12))).hasSize(1);
        assertThat(Seeds.NONE.requestsFor(python(11))).isEmpty();
    }

    private static Interpreter python(int minor) {
        return Samples.interpreter(Path.of("/usr/bin/python3." + minor), PythonVersion.of(3, minor, 1));
    }
}
