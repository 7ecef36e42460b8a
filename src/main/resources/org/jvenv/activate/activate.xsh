# Source this file, do not run it:  source bin/activate.xsh


def _jvenv_deactivate(args):
    env = __xonsh__.env
    entry, own = __xonsh__._jvenv_entered
    del __xonsh__._jvenv_entered
    if entry in env["PATH"]:
        env["PATH"].remove(entry)  # keeps entries that were added later
    if "_OLD_VIRTUAL_PYTHONHOME" in env:
        env["PYTHONHOME"] = env["_OLD_VIRTUAL_PYTHONHOME"]
    for name in ("_OLD_VIRTUAL_PYTHONHOME", "VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT"):
        if name in env:
            del env[name]
    del aliases["deactivate"]
    if own is not None:
        aliases["deactivate"] = own


def _jvenv_activate(file):
    import os
    import sys

    if __name__ == "__main__":
        line = "activate.xsh: this script must be sourced, not run; use:  source bin/activate.xsh"
        print(line, file=sys.stderr)
        sys.exit(33)

    env = __xonsh__.env
    # Deactivate the active environment with its own alias; one of a parent process remains in PATH.
    alias = aliases["deactivate"] if "deactivate" in aliases else None
    if hasattr(__xonsh__, "_jvenv_entered") and __xonsh__._jvenv_entered[0] in env["PATH"]:
        _jvenv_deactivate([])
        alias = aliases["deactivate"] if "deactivate" in aliases else None
    elif "VIRTUAL_ENV" in env and callable(alias):
        alias(["nondestructive"])
        alias = None
    if "_OLD_VIRTUAL_PYTHONHOME" in env:
        del env["_OLD_VIRTUAL_PYTHONHOME"]

    prefix = @PREFIX@
    here = os.path.dirname(os.path.dirname(os.path.realpath(file)))
    if os.path.exists(os.path.join(here, "pyvenv.cfg")) and here != os.path.realpath(prefix):
        if os.pathsep in here:
            print("activate.xsh: this environment cannot be activated: its path contains the separator of PATH", file=sys.stderr)
            return
        if @RELOCATABLE@ == "no":
            print("activate.xsh: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV", file=sys.stderr)
        prefix = here
    elif @RELOCATABLE@ == "yes" and here != os.path.realpath(prefix):
        print("activate.xsh: cannot determine the path of this relocatable environment", file=sys.stderr)
        return
    elif not os.path.exists(os.path.join(prefix, "pyvenv.cfg")):
        print("activate.xsh: this environment does not exist at the path in this script; it was moved or deleted", file=sys.stderr)
        return

    __xonsh__._jvenv_entered = (os.path.join(prefix, @SCRIPTS@), alias)
    env["PATH"].insert(0, __xonsh__._jvenv_entered[0])
    env["VIRTUAL_ENV"] = prefix
    env["VIRTUAL_ENV_PROMPT"] = @PROMPT@
    if "PYTHONHOME" in env:
        env["_OLD_VIRTUAL_PYTHONHOME"] = env["PYTHONHOME"]
        del env["PYTHONHOME"]
    aliases["deactivate"] = _jvenv_deactivate


_jvenv_activate(__file__)
del _jvenv_activate, _jvenv_deactivate
