# Prints the facts about the running Python that jvenv needs. Must work on 2.7, with -E -s, and on 3.6 and later, with
# -I -S.
import os
import sys
import sysconfig

VERSION = sys.version_info
if VERSION[0] == 2:
    NAME = "pypy" if "__pypy__" in sys.builtin_module_names else "cpython"
else:
    NAME = sys.implementation.name
# virtualenv up to 16 sets `real_prefix` and writes no pyvenv.cfg
PREFIX = getattr(sys, "base_prefix", getattr(sys, "real_prefix", sys.prefix))
EXEC_PREFIX = getattr(sys, "base_exec_prefix", getattr(sys, "real_prefix", sys.exec_prefix))
FLAGS = getattr(sys, "abiflags", "").replace("m", "")


def stems():
    """Returns the names of such an interpreter, most specific first."""
    kinds = ["python"] if NAME == "cpython" else [NAME, "python"]
    numbers = ["%d.%d%s" % (VERSION[0], VERSION[1], FLAGS), "%d.%d" % VERSION[:2], str(VERSION[0]), ""]
    return [kind + number for number in numbers for kind in kinds]


def text_of(path):
    """In Python 2, paths are bytes, so nothing is decoded."""
    with open(path) if VERSION[0] == 2 else open(path, encoding="utf-8") as file:
        return file.read()


def home_of(executable):
    """Returns the home in the pyvenv.cfg next to or above the executable (PEP 405)."""
    here = os.path.dirname(executable)
    for place in (here, os.path.dirname(here)):
        try:
            for line in text_of(os.path.join(place, "pyvenv.cfg")).splitlines():
                key, _, value = line.partition("=")
                if key.strip().lower() == "home":
                    return value.strip()
        except (EnvironmentError, ValueError):
            pass
    return None


def outside_of_environments(executable):
    """Returns the base interpreter of an environment, which Python up to 3.10 reports incorrectly or not at all."""
    seen = set()
    home = home_of(executable)
    if not home and hasattr(sys, "real_prefix"):
        home = os.path.join(sys.real_prefix, os.path.basename(os.path.dirname(executable)))
    while home and executable not in seen:
        seen.add(executable)
        names = stems() + [os.path.basename(executable)]
        found = [os.path.join(home, name) for name in names if os.path.isfile(os.path.join(home, name))]
        executable = found[0] if found else executable
        home = home_of(executable)
    return executable


def same(one, other):
    return os.path.exists(one) and os.path.exists(other) and os.path.samefile(one, other)


def first_above(executable, names):
    """Returns the first existing name in the nearest directory above the executable, as search_up of getpath."""
    place = os.path.dirname(executable)
    while True:
        for name in names:
            if os.path.exists(os.path.join(place, name)):
                return os.path.join(place, name)
        if place == os.path.dirname(place):
            return None
        place = os.path.dirname(place)


def landmarks(library):
    """Yields the landmarks of getpath, each with the directory in which it should be found."""
    relative = os.path.relpath(library, PREFIX)
    archive = "python%d%d%s.zip" % (VERSION[0], VERSION[1], FLAGS.replace("d", ""))
    yield [os.path.join(os.path.dirname(relative), archive)], os.path.dirname(library)
    yield [os.path.join(relative, "os.py"), os.path.join(relative, "os.pyc")], library
    yield [os.path.join(relative, "lib-dynload")], os.path.join(EXEC_PREFIX, relative)


def leads_to(library, executable):
    """Whether getpath finds the standard library from there: False if it finds another one, None if it finds none."""
    if os.path.isfile(os.path.join(os.path.dirname(executable), "pybuilddir.txt")):
        return False
    answer = None
    for names, directory in landmarks(library):
        found = first_above(executable, names)
        if found and not same(os.path.dirname(found), directory):
            return False
        answer = answer or (True if found else None)
    return answer


def at_home(executable, library):
    """Follows the links of the executable until the standard library is found from its directory.

    If it is found from no directory, it is compiled into the interpreter; then any directory from which no other
    library is found is sufficient. The interpreter of a build directory is recognized by pybuilddir.txt.
    """
    real = os.path.realpath(executable)
    if os.path.isfile(os.path.join(os.path.dirname(real), "pybuilddir.txt")):
        return real
    places = [executable]
    while len(places) < 40 and os.path.islink(places[-1]):
        target = os.path.join(os.path.dirname(places[-1]), os.readlink(places[-1]))
        places.append(os.path.join(os.path.realpath(os.path.dirname(target)), os.path.basename(target))
                      if os.pardir in target.split(os.sep) else os.path.normpath(target))
    answers = [leads_to(library, place) for place in places]
    for wanted in (True, None):
        if wanted in answers:
            return places[answers.index(wanted)]
    return real


def lasting(executable):
    """Returns the most specific name of the file that survives an upgrade of the patch version."""
    parts = executable.split(os.sep)
    if "Cellar" in parts[:-3]:
        at = parts.index("Cellar")
        linked = os.sep.join(parts[:at] + ["opt", parts[at + 1]] + parts[at + 3:])
        executable = linked if same(linked, executable) else executable
    for stem in stems():
        specific = os.path.join(os.path.dirname(executable), stem)
        if same(specific, executable):
            return specific
    return executable


def scheme():
    """Returns the scheme of environments: "venv" since 3.11, else the standard one, not a distribution's default."""
    names = sysconfig.get_scheme_names()
    wanted = ["venv", NAME, "nt" if os.name == "nt" else "posix_prefix"]
    return [name for name in wanted if name in names][0]


def paths():
    nowhere = {"base": "", "platbase": "", "installed_base": "", "installed_platbase": ""}
    for name in ("scripts", "purelib", "platlib", "include", "data"):
        yield sysconfig.get_path(name, scheme(), vars=nowhere).lstrip(os.sep)


def shared_library():
    parts = sysconfig.get_config_vars("LIBDIR", "INSTSONAME")
    library = os.path.join(*parts) if all(parts) else ""
    return library if os.path.isfile(library) else ""


def standard_library():
    """In an environment of Python 2, sysconfig reports a library inside the environment."""
    return os.path.dirname(os.__file__) if VERSION[0] == 2 else sysconfig.get_path("stdlib", scheme())


def main():
    library = os.path.normpath(standard_library())
    executable = os.path.abspath(getattr(sys, "_base_executable", None) or sys.executable)
    executable = outside_of_environments(executable)
    executable = lasting(at_home(executable, library))
    answers = [
        NAME,
        ".".join(map(str, VERSION)),
        FLAGS,
        "64" if sys.maxsize > 2 ** 32 else "32",
        "linux" if sys.platform == "linux2" else sys.platform,
        executable,
        PREFIX,
        EXEC_PREFIX,
        library,
        shared_library() or executable,
    ]
    text = "\0".join(["", "jvenv-answers"] + answers + list(paths()) + ["jvenv-end", ""])
    sys.stdout.flush()
    output = getattr(sys.stdout, "buffer", sys.stdout)
    output.write(text if VERSION[0] == 2 else text.encode("utf-8", "surrogateescape"))
    output.flush()


main()
