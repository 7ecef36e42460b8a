package org.jvenv.python;

import java.nio.file.Path;

/**
 * The parts of an interpreter that environments share.
 *
 * @param prefix {@code sys.base_prefix}
 * @param execPrefix {@code sys.base_exec_prefix}
 * @param standardLibrary the directory of {@code os.py}
 * @param library the shared library with the interpreter, or the executable itself if it is linked statically
 */
public record PythonInstallation(Path prefix, Path execPrefix, Path standardLibrary, Path library) {}
