package org.jvenv.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.command.UsageException;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.PackageWiper;

/**
 * {@code jvenv pip ENV [-r FILE]... [--] [PKG]...}: installs packages with the pip of an environment, for shell
 * functions. It is not listed in the help: users call {@code pip} in the active environment.
 */
public final class PipCommand implements RawCommand {

    private final CommandContext context;

    public PipCommand(CommandContext context) {
        this.context = context;
    }

    /** Returns the exit status of pip. */
    @Override
    public int run(List<String> words) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        boolean options = true;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (options && word.equals("-r") && i + 1 < words.size()) {
                files.add(context.resolve(words.get(++i)));
            } else if (options && word.equals("--")) {
                options = false;
            } else {
                packages.add(word);
            }
        }
        if (words.isEmpty() || (files.isEmpty() && packages.isEmpty())) {
            throw UsageException.of(
                    "`jvenv pip` requires an environment and a package or file",
                    "use `jvenv pip ENV [-r FILE]... [PKG]...`");
        }
        return install(words.get(0), packages, files);
    }

    private int install(String word, List<String> packages, List<Path> files) throws IOException {
        EnvironmentFiles environment = new EnvironmentArguments(context).existing(word);
        new PackageWiper(environment).check();
        return context.services()
                .pip()
                .installVisibly(
                        environment.prefix(),
                        environment.python(),
                        packages,
                        files,
                        context.services().foreground());
    }
}
