package org.jvenv.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvenv.report.Creation.Outcome;
import org.jvenv.testing.Samples;

class JsonWriterTest {

    @Test
    void separatesMembersAndElements() {
        JsonWriter json = new JsonWriter().beginObject();
        json.name("a").value(1);
        json.name("b").beginArray().value("x").value("y").endArray();
        json.name("c").beginObject().endObject().endObject();

        assertThat(json).hasToString("{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":{}}");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(new JsonWriter().value("\"\\\n\t\u0000żółć")).hasToString("\"\\\"\\\\\\n\\t\\u0000żółć\"");
    }

    @Test
    void escapesSurrogates() {
        assertThat(new JsonWriter().value("\ud800 \ud83d\ude00")).hasToString("\"\\ud800 \\ud83d\\ude00\"");
    }

    @Test
    void tellsWhatWasCreated() {
        Creation creation = new Creation(
                Samples.environment(Path.of("/srv/env"), "web"),
                Outcome.CREATED,
                List.of(new SeededPackage("pip", "24.2")),
                "source env/bin/activate",
                12);

        assertThat(JsonReport.of(List.of(creation), List.of()))
                .isEqualTo("{\"environments\":[{\"status\":\"created\",\"prefix\":\"/srv/env\","
                        + "\"python\":\"/srv/env/bin/python\",\"prompt\":\"web\","
                        + "\"base\":{\"executable\":\"/usr/bin/python3.12\",\"implementation\":\"CPython\","
                        + "\"version\":\"3.12.4\"},"
                        + "\"packages\":[{\"name\":\"pip\",\"version\":\"24.2\"}],"
                        + "\"activate\":\"source env/bin/activate\",\"milliseconds\":12}],\"failures\":[]}");
    }

    @Test
    void tellsWhatCouldNotBeMade() {
        FailedCreation failure = new FailedCreation(Path.of("/srv/env"), 4, "it is a file", "choose another name");

        assertThat(JsonReport.of(List.of(), List.of(failure, new FailedCreation(Path.of("/b"), 7, "no", null))))
                .isEqualTo("{\"environments\":[],\"failures\":["
                        + "{\"prefix\":\"/srv/env\",\"exit_code\":4,\"message\":\"it is a file\","
                        + "\"hint\":\"choose another name\"},"
                        + "{\"prefix\":\"/b\",\"exit_code\":7,\"message\":\"no\"}]}");
    }
}
