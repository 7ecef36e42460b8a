package org.jvenv.cli.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.manage.EnvironmentFacts;
import org.jvenv.report.ByteCount;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Table;
import org.jvenv.tree.Trees;

/** Prints environments as a table or as JSON. */
final class EnvironmentReport {

    private static final int PROJECT_COLUMN = 4;

    private final EnvironmentArguments environments;
    private final boolean measured;

    /**
     * Creates a report.
     *
     * @param environments for the active environment, which is marked
     * @param measured whether the report contains the size of each environment
     */
    EnvironmentReport(EnvironmentArguments environments, boolean measured) {
        this.environments = environments;
        this.measured = measured;
    }

    String table(List<EnvironmentFacts> all, int width) {
        Table table = new Table();
        for (EnvironmentFacts facts : all) {
            @Nullable Path project = facts.project();
            @Nullable String fault = facts.health().fault();
            table.row(
                    isActive(facts) ? "*" : "",
                    facts.name(),
                    facts.python().isEmpty() ? "-" : facts.python(),
                    day(facts.lastUse()) + (measured ? "  " + ByteCount.of(size(facts)) : ""),
                    project == null ? "" : project.toString(),
                    fault == null ? "" : "broken: " + fault);
        }
        return table.fitted(width, PROJECT_COLUMN);
    }

    String json(List<EnvironmentFacts> all) {
        JsonWriter json = new JsonWriter().beginObject().name("environments").beginArray();
        for (EnvironmentFacts facts : all) {
            json.beginObject();
            write(facts, json);
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }

    /** Writes the fields of one environment into an open object. */
    void write(EnvironmentFacts facts, JsonWriter json) {
        json.name("name").value(facts.name());
        json.name("path").value(facts.prefix().toString());
        json.name("active").value(isActive(facts));
        json.name("python").value(facts.python());
        json.name("sound").value(facts.health().isSound());
        @Nullable String fault = facts.health().fault();
        if (fault != null) {
            json.name("fault").value(fault);
        }
        @Nullable Path project = facts.project();
        if (project != null) {
            json.name("project").value(project.toString());
        }
        @Nullable Instant lastUse = facts.lastUse();
        if (lastUse != null) {
            json.name("last_use").value(lastUse.toString());
        }
        if (measured) {
            json.name("bytes").value(size(facts));
        }
    }

    boolean isActive(EnvironmentFacts facts) {
        return environments.active().filter(facts.prefix()::equals).isPresent();
    }

    static long size(EnvironmentFacts facts) {
        try {
            return Trees.size(facts.prefix());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the day in the local time zone, such as {@code 2026-11-27}. */
    static String day(@Nullable Instant instant) {
        return instant == null
                ? "-"
                : instant.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }
}
