package org.jvenv.python;

import java.nio.file.Path;

/**
 * Where the parts of an interpreter that environments share lie.
 *
 * @param prefix {@code sys.base_prefix}
 * @param execPrefix {@code sys.base_exec_prefix}
 * @param standardLibrary the directory of {@code os.py}
 * @param library the shared library that is the interpreter proper, or the executable itself where it is linked in
 */
public record PythonInstallation(Path prefix, Path execPrefix, Path standardLibrary, Path library) {}
