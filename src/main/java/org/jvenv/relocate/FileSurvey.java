package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.ChecksumLine;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.TwoThreads;
import org.jvenv.relocate.Changes.Link;
import org.jvenv.relocate.format.Format;
import org.jvenv.relocate.format.RelocationWarning.Reason;
import org.jvenv.relocate.format.Trampoline;
import org.jvenv.relocate.startup.StartupModules;
import org.jvenv.relocate.text.ByteText;
import org.jvenv.relocate.text.Language;
import org.jvenv.relocate.text.PathSearch;
import org.jvenv.relocate.text.Substitution;
import org.jvenv.relocate.text.TemporaryMark;
import org.jvenv.tree.Trees;

/** Searches an environment for all files that contain its path. Writes nothing. */
final class FileSurvey {

    /** Larger files are not text files that an installer writes. */
    private static final long MAX_BYTES = 1L << 26;

    private final Source source;
    private final Substitution substitution;
    private final LinkTargets targets;
    private final PathSearch search;
    private final Changes changes = new Changes();

    /** {@code null} if the existing scripts can contain the new path. */
    private final @Nullable Map<String, String> freshScripts;

    /** The modules that Python imports when it starts. */
    private Set<Path> startup = Set.of();

    private FileSurvey(Source source, Substitution substitution, LinkTargets targets) throws IOException {
        this.source = source;
        this.substitution = substitution;
        this.targets = targets;
        this.search = new PathSearch(substitution.patterns());
        this.freshScripts = Language.isSafe(substitution.place()) ? null : RelocatedScripts.of(source, substitution);
    }

    static Changes of(Source source, Substitution substitution, LinkTargets targets, Cancellation cancellation)
            throws IOException {
        FileSurvey survey = new FileSurvey(source, substitution, targets);
        survey.list(source.place());
        List<Path> files = survey.changes.files();
        survey.startup = StartupModules.in(source.place(), files);
        TwoThreads.Worker hand = task -> survey.rewrite(files.get(task));
        TwoThreads.perform(files.size(), hand, hand, cancellation);
        Records.update(source, survey.changes);
        return survey.changes;
    }

    private void list(Path directory) throws IOException {
        for (Path path : Trees.children(directory)) {
            Path relative = source.place().relativize(path);
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                changes.addDirectory(relative);
                list(path);
            } else if (attributes.isSymbolicLink()) {
                Path before = Files.readSymbolicLink(path);
                changes.addLink(new Link(relative, before, targets.moved(relative, before)));
            } else if (attributes.isRegularFile()) {
                changes.addFile(relative);
            } else {
                changes.note(relative, Reason.NOT_A_FILE);
            }
        }
    }

    private void rewrite(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals(TemporaryMark.FILE) && file.getNameCount() == 1) {
            changes.drop(file);
        } else if (!isCompiled(name)) {
            rewrite(file, startup.contains(file) ? Format.MODULE : Format.of(file));
        } else if (isSourceless(file, name)) {
            rewrite(file, Format.SOURCELESS);
        } // other compiled files contain the path of their source, which Python corrects on import
    }

    private boolean isSourceless(Path file, String name) {
        Path module = file.resolveSibling(name.substring(0, name.length() - 1));
        return !String.valueOf(file.resolveSibling("").getFileName()).equals("__pycache__")
                && !Files.exists(source.place().resolve(module));
    }

    private void rewrite(Path file, Format format) throws IOException {
        Path path = source.place().resolve(file);
        if (isSkipped(path, format)) {
            noteIfNamed(file, path);
            return;
        }
        byte[] content = Files.readAllBytes(path);
        String before = ByteText.of(content);
        @Nullable String after = moved(file, format == Format.UNKNOWN ? Format.SCRIPT : format, before);
        if (after == null) {
            changes.drop(file);
            changes.note(file, Reason.OMITTED);
            return;
        }
        if (!after.equals(before)) {
            byte[] changed = ByteText.bytes(after);
            changes.change(file, format.isActivation() ? ChecksumLine.update(content, changed) : changed);
            dropCompiled(file);
        }
        @Nullable Reason remaining = remaining(format, after);
        if (remaining != null) {
            changes.note(file, remaining);
        }
    }

    /** Whether the file is not rewritten. Unknown files are only rewritten if their shebang names the environment. */
    private boolean isSkipped(Path path, Format format) throws IOException {
        if (format == Format.UNKNOWN) {
            return Files.size(path) > MAX_BYTES || !search.findsInShebang(path);
        }
        return Files.size(path) > MAX_BYTES || (format == Format.SCRIPT && PathSearch.isBinaryProgram(path));
    }

    private @Nullable Reason remaining(Format format, String content) {
        if (format == Format.LAUNCHER && Trampoline.is(content)) {
            return Trampoline.remaining(content, substitution.patterns());
        }
        if (!substitution.patterns().areIn(content)) {
            return null;
        }
        return content.indexOf('\0') >= 0 ? Reason.NAMED_IN_BINARY : Reason.NAMED_IN_TEXT;
    }

    private @Nullable String moved(Path file, Format format, String before) {
        String after = format.moved(before, substitution);
        if (freshScripts == null || !format.isActivation() || after.equals(before)) {
            return after;
        }
        @Nullable String fresh = freshScripts.get(String.valueOf(file.getFileName()));
        if (fresh != null) {
            changes.note(file, Reason.REPLACED);
        }
        return fresh == null ? null : ByteText.of(fresh);
    }

    private void noteIfNamed(Path file, Path path) throws IOException {
        if (search.finds(path)) {
            changes.note(file, PathSearch.isBinary(path) ? Reason.NAMED_IN_BINARY : Reason.NAMED_IN_TEXT);
        }
    }

    /** Drops the compiled files of a changed module; Python compiles it again on import. */
    private void dropCompiled(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".py")) {
            return;
        }
        String module = name.substring(0, name.length() - "py".length());
        for (Path directory : List.of(file.resolveSibling("__pycache__"), file.resolveSibling(""))) {
            if (!Files.isDirectory(source.place().resolve(directory))) {
                continue;
            }
            for (Path sibling : Trees.children(source.place().resolve(directory))) {
                String other = String.valueOf(sibling.getFileName());
                if (other.startsWith(module) && isCompiled(other)) {
                    changes.drop(source.place().relativize(sibling));
                }
            }
        }
    }

    private static boolean isCompiled(String name) {
        return name.endsWith(".pyc") || name.endsWith(".pyo");
    }
}
