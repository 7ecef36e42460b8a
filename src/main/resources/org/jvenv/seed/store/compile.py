# Compiles the modules of a package for the Python that runs this. Must work on 3.6 and later, with -I -S.
# Arguments: a file with a number and a path on each line, the directory of the paths, the directory for NUMBER.pyc.
import os
import py_compile
import sys

TAG = sys.implementation.cache_tag


def options():
    """By time and size of the source, which linked files share; without being told, SOURCE_DATE_EPOCH would decide."""
    modes = getattr(py_compile, "PycInvalidationMode", None)
    return {"invalidation_mode": modes.TIMESTAMP} if modes else {}


def compile_all(modules, root, target):
    for number, path in modules:
        result = os.path.join(target, number + ".pyc")
        try:
            py_compile.compile(os.path.join(root, path), result, path, doraise=True, **options())
        except py_compile.PyCompileError:
            pass  # not for this Python, or a template; pip leaves such files out, too


def processors():
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return count if hasattr(os, "fork") else 1


def start(modules, root, target):
    """Compiles in a process of its own, by fork: what `-c` runs, another way of starting would not find again."""
    process = os.fork()
    if process == 0:
        status = 1
        try:
            compile_all(modules, root, target)
            status = 0
        except BaseException as failure:
            sys.stderr.write("%s: %s\n" % (type(failure).__name__, failure))
            sys.stderr.flush()
        finally:
            os._exit(status)
    return process


def main():
    listing, root, target = sys.argv[1:]
    os.umask(0o022)
    with open(listing, encoding="utf-8", newline="\n") as lines:
        modules = [line.rstrip("\n").split(" ", 1) for line in lines]
    hands = min(processors(), 8, len(modules) // 32 + 1)
    children = [start(modules[first::hands], root, target) for first in range(1, hands)]
    compile_all(modules[::hands], root, target)
    if any([os.waitpid(child, 0)[1] for child in children]):
        sys.exit(1)
    sys.stdout.write("\0jvenv-compiled\0%s\0" % TAG)


if TAG is None:
    sys.exit("this Python keeps no compiled files")
main()
