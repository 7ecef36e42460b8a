# Source this file, do not run it:  source bin/activate.xsh


def _jvenv_deactivate(args):
    import os

    env = __xonsh__.env
    if "VIRTUAL_ENV" in env:
        scripts = os.path.join(env["VIRTUAL_ENV"], @SCRIPTS@)
        if scripts in env["PATH"]:
            env["PATH"].remove(scripts)  # only our own entry: what was added since stays
    if "_OLD_VIRTUAL_PYTHONHOME" in env:
        env["PYTHONHOME"] = env["_OLD_VIRTUAL_PYTHONHOME"]
    for name in ("_OLD_VIRTUAL_PYTHONHOME", "VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT"):
        if name in env:
            del env[name]
    if "nondestructive" not in args:
        del aliases["deactivate"]


def _jvenv_activate(file):
    import os
    import sys

    env = __xonsh__.env
    # Leave the environment we may be in, the way its own tool does; one of a parent process stays in PATH.
    if "VIRTUAL_ENV" in env and "deactivate" in aliases:
        aliases["deactivate"](["nondestructive"])
    if "_OLD_VIRTUAL_PYTHONHOME" in env:
        del env["_OLD_VIRTUAL_PYTHONHOME"]

    prefix = @PREFIX@
    here = os.path.dirname(os.path.dirname(os.path.realpath(file)))
    if os.path.exists(os.path.join(here, "pyvenv.cfg")) and here != os.path.realpath(prefix):
        if os.pathsep in here:
            print("activate.xsh: this environment has a separator of PATH in its path now", file=sys.stderr)
            return
        if @RELOCATABLE@ == "no":
            print("activate.xsh: this environment was made for another place", file=sys.stderr)
        prefix = here
    elif not os.path.exists(os.path.join(prefix, "pyvenv.cfg")):
        print("activate.xsh: this environment was made for another place and is not there", file=sys.stderr)
        return

    env["PATH"].insert(0, os.path.join(prefix, @SCRIPTS@))
    env["VIRTUAL_ENV"] = prefix
    env["VIRTUAL_ENV_PROMPT"] = @PROMPT@
    if "PYTHONHOME" in env:
        env["_OLD_VIRTUAL_PYTHONHOME"] = env["PYTHONHOME"]
        del env["PYTHONHOME"]
    aliases["deactivate"] = _jvenv_deactivate


_jvenv_activate(__file__)
del _jvenv_activate, _jvenv_deactivate
