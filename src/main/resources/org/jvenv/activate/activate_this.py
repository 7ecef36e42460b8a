"""Switch this environment on inside a Python that is running already.

    import runpy
    runpy.run_path("bin/activate_this.py")

Modules that are already imported stay what they are.
"""


def _activate(prefix, scripts, prompt, libraries):
    import os
    import site
    import sys

    def native(text):
        return text.encode(sys.getfilesystemencoding()) if str is bytes else text

    prefix, scripts, prompt = native(prefix), native(scripts), native(prompt)
    this = os.path.abspath(globals().get("__file__", ""))
    here = os.path.dirname(os.path.dirname(this))
    if os.path.basename(this) == "activate_this.py" and os.path.exists(os.path.join(here, "pyvenv.cfg")):
        prefix = here  # even if it was moved

    path = os.environ.get("PATH")
    entry = os.path.join(prefix, scripts)
    os.environ["PATH"] = os.pathsep.join([entry, path]) if path else entry
    os.environ["VIRTUAL_ENV"] = prefix
    os.environ["VIRTUAL_ENV_PROMPT"] = prompt
    os.environ.pop("PYTHONHOME", None)

    before = set(sys.path)
    directories = [os.path.join(prefix, native(library)) for library in libraries]
    for directory in reversed(directories):  # in front already while lines of .pth files import what they want
        if directory not in sys.path:
            sys.path.insert(0, directory)
    for directory in directories:
        site.addsitedir(directory)
    added = [entry for entry in sys.path if entry not in before]
    sys.path[:] = added + [entry for entry in sys.path if entry in before]
    sys.prefix = sys.exec_prefix = prefix


_activate(@PREFIX@, @SCRIPTS@, @PROMPT@, [@PURELIB@, @PLATLIB@])
