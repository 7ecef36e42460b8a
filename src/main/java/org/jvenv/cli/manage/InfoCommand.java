package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.manage.EnvironmentFacts;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.report.ByteCount;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.SeededPackage;
import org.jvenv.report.Table;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv info}: prints details of environments, from their files. */
public final class InfoCommand implements ExitCodeCommand {

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public InfoCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "info",
                "ENV",
                "0..*",
                groups(),
                "Print details of environments.",
                "Without ENV, it is the active one or that of the working directory.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.JSON, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        List<EnvironmentFiles> all = environments.allOrDefault(words);
        context.out().print(arguments.has(CommonOptions.JSON) ? json(all) : text(all));
        return ExitCode.SUCCESS;
    }

    private static String text(List<EnvironmentFiles> all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (EnvironmentFiles files : all) {
            text.append(text.isEmpty() ? "" : "\n").append(table(files));
        }
        return text.toString();
    }

    private static Table table(EnvironmentFiles files) throws IOException {
        EnvironmentFacts facts = EnvironmentFacts.of(files.prefix());
        PyvenvCfg configuration = PyvenvCfg.in(files.prefix());
        @Nullable String fault = facts.health().fault();
        @Nullable Path project = facts.project();
        Table table = new Table();
        table.row("name", facts.name());
        table.row("path", facts.prefix().toString());
        table.row("python", facts.python().isEmpty() ? "unknown" : facts.python());
        table.row("base", base(files, configuration));
        table.row("created by", creator(files, configuration));
        table.row("state", fault == null ? "sound" : "broken: " + fault);
        for (String note : notes(files, configuration, facts)) {
            table.row("note", note);
        }
        table.row("system packages", seesSystem(configuration) ? "visible" : "hidden");
        table.row("project", project == null ? "-" : project.toString());
        table.row("last use", EnvironmentReport.day(facts.lastUse()));
        table.row("size", ByteCount.of(EnvironmentReport.size(facts)));
        for (String startup : files.startup()) {
            table.row("startup code", startup);
        }
        for (SeededPackage installed : files.packages()) {
            table.row("package", installed.project() + " " + installed.version());
        }
        return table;
    }

    private String json(List<EnvironmentFiles> all) throws IOException {
        EnvironmentReport report = new EnvironmentReport(environments, true);
        JsonWriter json = new JsonWriter().beginObject().name("environments").beginArray();
        for (EnvironmentFiles files : all) {
            EnvironmentFacts facts = EnvironmentFacts.of(files.prefix());
            PyvenvCfg configuration = PyvenvCfg.in(files.prefix());
            json.beginObject();
            report.write(facts, json);
            json.name("base").value(base(files, configuration));
            json.name("made_by").value(creator(files, configuration));
            write("notes", notes(files, configuration, facts), json);
            json.name("system_site_packages").value(seesSystem(configuration));
            write("at_start", files.startup(), json);
            json.name("packages").beginArray();
            for (SeededPackage installed : files.packages()) {
                json.beginObject();
                json.name("name").value(installed.project());
                json.name("version").value(installed.version());
                json.endObject();
            }
            json.endArray().endObject();
        }
        return json.endArray().endObject() + "\n";
    }

    private static void write(String name, List<String> lines, JsonWriter json) {
        json.name(name).beginArray();
        for (String line : lines) {
            json.value(line);
        }
        json.endArray();
    }

    /** Returns how to repair an environment that was moved by hand, or which programs of it are not relocatable. */
    private static List<String> notes(EnvironmentFiles files, PyvenvCfg configuration, EnvironmentFacts facts)
            throws IOException {
        String repair = EnvironmentException.repairCommand(files.prefix());
        if (facts.health().wasMoved()) {
            return List.of("to update its paths, run " + repair);
        }
        boolean relocatable = configuration.relocatable() == Relocatable.YES;
        List<String> fixed = relocatable ? files.fixedPrograms() : List.of();
        return fixed.isEmpty()
                ? List.of()
                : List.of("not relocatable: " + String.join(", ", fixed) + "; to change that, run " + repair);
    }

    /** Returns the recorded executable of the base, or else the target of the link. */
    private static String base(EnvironmentFiles files, PyvenvCfg configuration) throws IOException {
        @Nullable String recorded = configuration.find("executable").orElse(null);
        if (recorded != null) {
            return recorded;
        }
        Path python = files.python();
        return Files.exists(python)
                ? python.toRealPath().toString()
                : configuration.find("home").orElse("-");
    }

    private static String creator(EnvironmentFiles files, PyvenvCfg configuration) {
        for (String tool : List.of("jvenv", "uv", "virtualenv")) {
            @Nullable String version = configuration.find(tool).orElse(null);
            if (version != null) {
                return tool + " " + version;
            }
        }
        if (!configuration.entries().isEmpty()) {
            return "venv";
        }
        return Files.exists(files.prefix().resolve(PyvenvCfg.NAME)) ? "unknown" : "virtualenv before 20";
    }

    private static boolean seesSystem(PyvenvCfg configuration) {
        return configuration.systemSitePackages() == SystemSitePackages.VISIBLE;
    }
}
