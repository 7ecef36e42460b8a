package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Golden;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The fields of everything that is printed as JSON, each with the types that it has. */
class JsonIT {

    @TempDir
    private Path home;

    private Jvenv jvenv;

    @BeforeEach
    void makeEnvironments() throws IOException {
        Path named = Files.createDirectory(home.resolve("named"));
        jvenv = Jvenv.in(home, home).with("WORKON_HOME", named).with("JVENV_PYTHON", Pythons.any());
        run("create", "--name", "web");
        run("create", "--without-pip", "--name", "gone");
        Files.writeString(named.resolve("web/.variables"), "A=b\n");
        Files.writeString(named.resolve("web/.project"), home + "\n");
        run("remove", "gone");
        run("trust", home.toString());
    }

    @Test
    void fields() throws JsonParserException {
        StringBuilder fields = new StringBuilder();
        for (String words : new String[] {
            "create --json env",
            "list --json",
            "info --json web",
            "env list web --json",
            "copy --json web other",
            "rename --json other third",
            "undo --list --json",
            "trust --list --json",
            "python list --json",
            "python find --json",
            "config --json create",
            "seed list --json",
            "cache size --json",
            "cache verify --json",
        }) {
            Set<String> found = new TreeSet<>();
            describe("", JsonParser.any().from(run(words.split(" ")).out()), found);
            fields.append("$ jvenv ").append(words).append('\n');
            found.forEach(field -> fields.append(field).append('\n'));
            fields.append('\n');
        }

        Golden.assertUnchanged("json-fields.txt", fields.toString());
    }

    private Run run(String... words) {
        Run run = jvenv.run(words);
        assertThat(run.exit()).as(String.join(" ", words) + ": " + run.err()).isZero();
        return run;
    }

    private static void describe(String path, Object value, Set<String> fields) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> describe(path + "[]", element, fields));
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, Object> entry : object.entrySet()) {
                describe(path + "." + entry.getKey(), entry.getValue(), fields);
            }
        } else {
            fields.add(path + ": " + typeOf(value));
        }
    }

    private static String typeOf(Object value) {
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : value instanceof String ? "string" : "null";
    }
}
