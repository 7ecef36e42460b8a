package org.jvenv.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo | demo | |",
                "demo==1.0 | demo | 1.0 |",
                "demo == 1.0 | demo | 1.0 |",
                "Demo.x-y_z==1.*| Demo.x-y_z | |",
                "demo>=1,<2 | demo | |",
                "demo ( >=1 , <2 ) | demo | |",
                "demo[a, b.c]==1 | demo | |",
                "demo==1; python_version < '3.9' and sys_platform == 'x/y' | demo | |",
                "demo@http://h:80/demo-1.0-py3-none-any.whl | demo | | http://h:80/demo-1.0-py3-none-any.whl",
                "demo[x] @ git+https://h/demo@v1 ; python_version>'3' | demo | | git+https://h/demo@v1",
                "demo@file:///tmp/demo | demo | | file:///tmp/demo"
            })
    void hasItsParts(String text, String name, String version, String address) {
        Requirement requirement = Requirement.parse(text);

        assertThat(requirement.name()).isEqualTo(name);
        assertThat(requirement.version()).isEqualTo(version);
        assertThat(requirement.address()).isEqualTo(address);
        assertThat(requirement.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "./demo",
                "/demo",
                "../demo",
                "~/demo",
                "-e.",
                "--index-url=http://h",
                "demo/",
                "demo==./e",
                "demo==1/e",
                "demo===./e",
                "demo>=1,./e",
                "demo[x]/..",
                "demo[../x]",
                "demo[",
                "demo(>=1",
                "demo@./e",
                "demo@/e",
                "demo@file:e",
                "demo@http:/u:p@h/x",
                "demo@ext::sh",
                "demo@http://h/x/../../../tmp/e",
                "demo@http://h/x y",
                "demo --hash=x",
                "demo;",
                "demo; x # y",
                "demo\n-e .",
                "demo; python_version>'3'\n./e",
                "a b",
                "http://h/demo.whl",
                "-"
            })
    void isRefused(String text) {
        assertThatThrownBy(() -> Requirement.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
