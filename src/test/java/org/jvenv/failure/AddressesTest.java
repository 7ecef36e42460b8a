package org.jvenv.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user:secret@host/simple | https://host/simple",
                "https://secret@host/simple | https://host/simple",
                "http://host/simple?token=secret | http://host/simple",
                "http://host/simple?mail=secret@host#secret | http://host/simple",
                "http:/user:secret@host/simple | http:/host/simple",
                "http:user:secret@host/simple | host/simple",
                "http:///user:secret@host/simple | http:///host/simple",
                "http:\\\\user:secret@host | http:\\\\host",
                "//user:secret@host/simple | //host/simple",
                "user:secret@host:8080 | host:8080",
                "https://user:sec@ret@host/simple | https://host/simple",
                "https://user:sec/ret@host/simple | https://host/simple",
                "https://user:1/secret@host/simple | https://host/simple",
                "https://secret/secret@host/simple | https://host/simple",
                "https://user:sec?ret@host/simple | https://host/simple",
                "https://user:sec#ret@host/simple | https://host/simple",
                "git+https://user:secret@host/demo@v1#egg=demo | git+https://host/demo@v1#egg=demo",
                "https://host/demo.whl#sha256=01 | https://host/demo.whl#sha256=01",
                "https://host/demo.whl#token=secret | https://host/demo.whl",
                "https://user:sec | https://user",
                "https://[::1]:80/simple | https://[::1]:80/simple",
                "/home/ada@work/wheels | /home/ada@work/wheels",
                "demo @ https://user:secret@host/demo.whl | demo @ https://host/demo.whl"
            })
    void areShownWithoutSecrets(String address, String shown) {
        assertThat(Addresses.redact(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`https://user:secret@host/x` is not available",
                "see (http://user:secret@host/x?token=secret), and",
                "a=https://user:s'ecret@host,b=https://u:secret@other",
                "http://host/x,http://u:secret@host?y=secret",
                "with url: /simple/pip/?token=secret (Caused by",
                "proxy `user:secret@host:8080`",
                "demo@http:/user:secret@host",
                "line\n\thttps://user:secret@host\nline"
            })
    void areHiddenInText(String text) {
        assertThat(Addresses.redactIn(text)).doesNotContain("secret", "ecret").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(from `/home/ada@work/pyproject.toml:3`)",
                "no wheel of `demo` found for 3.12; what now?",
                "`/tmp/x:y@z/e` is there",
                "mail ada@example.org",
                "demo @ https://host/demo.whl"
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Addresses.redactIn(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://host/x | true",
                "demo @ git+ssh://git@host/x | true",
                "HTTP://host/x | true",
                "file:///x | false",
                "demo@FILE:///x | false",
                "git+file:///x | false",
                "demo>=1 | false",
                "/x | false"
            })
    void addressesOfServersAreKnown(String text, boolean remote) {
        assertThat(Addresses.isRemote(text)).isEqualTo(remote);
    }
}
