package org.jvenv.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;
import org.jvenv.tree.Trees;

/** Deletes temporary directories without JUnit's warning for each link out of them: every environment has one. */
public final class QuietDeletion implements TempDirDeletionStrategy {

    @Override
    public DeletionResult delete(Path directory, AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        Trees.delete(directory);
        return DeletionResult.builder(directory).build();
    }
}
