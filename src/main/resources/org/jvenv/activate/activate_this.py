"""Activate this environment in a running Python process.

    import runpy
    runpy.run_path("bin/activate_this.py")

Modules that were imported before are not changed.
"""


def _activate(prefix, scripts, prompt, relocatable, libraries):
    import os
    import site
    import sys

    def native(text):
        return text.encode(sys.getfilesystemencoding()) if str is bytes else text

    def standard(entry):
        name = "%s%s" % (entry, os.sep)  # sys.path may contain other types than strings
        return name.startswith(os.path.dirname(os.__file__) + os.sep) and "-packages" not in name

    prefix, scripts, prompt = native(prefix), native(scripts), native(prompt)
    this = os.path.realpath(globals().get("__file__", ""))
    here = os.path.dirname(os.path.dirname(this))
    if os.path.basename(this) == "activate_this.py" and os.path.exists(os.path.join(here, "pyvenv.cfg")):
        if here != os.path.realpath(prefix):
            prefix = here  # the environment was moved
    elif relocatable == "yes":
        raise RuntimeError("cannot determine the path of activate_this.py; the environment may have been moved")
    elif not os.path.exists(os.path.join(prefix, "pyvenv.cfg")):
        raise RuntimeError("%r does not exist; the environment was moved or deleted" % prefix)
    if os.pathsep in prefix:
        raise ValueError("%r has a %r, which separates the entries of PATH" % (prefix, os.pathsep))

    path = os.environ.get("PATH")
    entry = os.path.join(prefix, scripts)
    os.environ["PATH"] = os.pathsep.join([entry, path]) if path else entry
    os.environ["VIRTUAL_ENV"] = prefix
    os.environ["VIRTUAL_ENV_PROMPT"] = prompt
    os.environ.pop("PYTHONHOME", None)

    # Lines of .pth files import modules, so sys.path needs the order of a Python that starts in the environment.
    before = list(sys.path)
    directories = []
    for library in libraries:
        directory = os.path.join(prefix, native(library))
        if directory not in directories:
            directories.append(directory)
    new = [entry for entry in directories if entry not in before]
    sys.path[:] = (
        [entry for entry in before if standard(entry)] + new + [entry for entry in before if not standard(entry)]
    )
    for directory in directories:
        site.addsitedir(directory)
    added = [entry for entry in sys.path if entry not in before]
    sys.path[:] = added + [entry for entry in before if entry in sys.path]
    sys.prefix = sys.exec_prefix = prefix


_activate(@PREFIX@, @SCRIPTS@, @PROMPT@, @RELOCATABLE@, [@PURELIB@, @PLATLIB@])
