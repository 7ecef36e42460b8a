# jvenv for xonsh: source this file in ~/.xonshrc. It defines the commands of virtualenvwrapper, and a command jvenv that can
# activate environments in this shell. `jvenv hook run` decides what they do, and prints the steps (docs/shells.md).

# Everything is in the scope of one function: names of the user do not affect it, and it replaces none of them. Functions are
# defined before their callers, because xonsh takes a statement that begins with an unknown name for a command.
def _jvenv_define(file, recorded):
    import glob, json, os, pathlib, re, subprocess, sys
    from xonsh import dirstack, events, tools
    from xonsh.built_ins import XSH
    env = XSH.env
    # Kept if this file is sourced again. "at" and "found": the place and the result of the last search; "told": directories
    # with a warning; "own": the environment that this shell has activated; "before": values of variables at that time.
    if not hasattr(XSH, "_jvenv"): XSH._jvenv = {"at": None, "found": None, "told": set(), "own": None, "before": {}}
    state = XSH._jvenv
    text = lambda name: str(env.get(name, None) or "")
    def put(name, value=None):
        if value is not None: env[name] = value
        elif name in env: del env[name]
    def complain(message, status=1):
        print("".join(char if char.isprintable() else "?" for char in message), file=sys.stderr)
        return status
    def workon_home():
        home, given = text("HOME") or os.path.expanduser("~"), text("WORKON_HOME") or ".virtualenvs"
        return os.path.normpath(os.path.join(home, home + given[1:] if given == "~" or given.startswith("~/") else given))
    bin_of = lambda prefix: os.path.join(prefix, "Scripts" if os.name == "nt" else "bin")
    others = lambda: [str(place) for place in env["PATH"] if str(place) != bin_of(text("VIRTUAL_ENV"))]

    # The program that decides is chosen once, when this file is read: later an environment may come first on PATH, which may
    # contain its own jvenv, and JVENV_BIN may have changed.
    for tail, place in (("/src/main/dist/share/jvenv/jvenv.xsh", "/scripts/jvenv"), ("/share/jvenv/jvenv.xsh", "/bin/jvenv")):
        if not recorded and file.endswith(tail): recorded = file[: -len(tail)] + place
    program = lambda: text("JVENV_BIN") or (recorded if os.access(recorded, os.X_OK) else "jvenv")
    found = (os.path.join(place, "jvenv") for place in others() if os.path.isabs(place))
    asked = program() if os.path.isabs(program()) else next((path for path in found if os.access(path, os.X_OK)), "")
    # Returns its exit code, its messages, and its answer. PATH does not contain the active environment.
    def hook(action, *words):
        inside = {**env.detype(), "WORKON_HOME": workon_home(), "PATH": os.pathsep.join(others())}
        command = [asked, "hook", action, "--shell", "xonsh", *words]
        try: done = subprocess.run(command, env=inside, stdin=subprocess.DEVNULL, capture_output=True)
        except OSError: return 127, "jvenv: the jvenv program of this shell does not exist any more\n", None
        return done.returncode, done.stderr.decode("utf-8", "replace"), json.loads(done.stdout or "null")
    # Runs a program with the streams of the command.
    def run(words, **options):
        print(end="", flush=True)
        options = {"stdout": sys.stdout, "stderr": sys.stderr, "env": env.detype(), **options}
        try: return subprocess.run(words, **options).returncode
        except OSError as failure: problem = failure
        status = 127 if isinstance(problem, FileNotFoundError) else 126
        return complain(f"ERROR: {words[0]} could not be run: {problem.strerror}", status)

    # Sets a variable of an environment, unless xonsh would change the value.
    def override(name, value):
        state["before"][name] = [env[name] if env.is_manually_set(name) else None]
        try:
            if not name.startswith("XONSH_"): env[name] = value
            if env.detype().get(name) == value: return
        except Exception: pass # of the type of the variable
        put(name, *state["before"][name])
        state["before"][name] = []
        complain(f"jvenv: cannot set {name} from {os.path.join(text('VIRTUAL_ENV'), '.variables')}")
    def restore(name, *exported):
        for value in state["before"].pop(name, exported or [None]): put(name, value)
    def activate(prefix, scripts, prompt):
        env["VIRTUAL_ENV"], env["VIRTUAL_ENV_PROMPT"], state["own"] = prefix, prompt, prefix
        env["PATH"].insert(0, scripts)
        put("_OLD_VIRTUAL_PYTHONHOME", env.get("PYTHONHOME", None))
        put("PYTHONHOME")
        XSH.aliases["deactivate"] = deactivate
    def switch_off(prefix, scripts):
        if scripts in env["PATH"]: env["PATH"].remove(scripts) # keeps entries that were added later
        if "_OLD_VIRTUAL_PYTHONHOME" in env: env["PYTHONHOME"] = env["_OLD_VIRTUAL_PYTHONHOME"]
        for name in ("_OLD_VIRTUAL_PYTHONHOME", "VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", "_JVENV_AUTO"): put(name)
        if hasattr(XSH, "_jvenv_entered"): del XSH._jvenv_entered # of activate.xsh
        state["own"] = None
    def source(path):
        try: XSH.execer.exec(pathlib.Path(path).read_bytes().decode() + "\n", mode="exec", glbs=XSH.ctx, filename=path)
        except Exception as failure: complain(f"jvenv: {path} failed: {type(failure).__name__}: {failure}")
    def change(directory):
        state["at"] = directory # no reason to activate anything
        _, message, status = dirstack.cd([directory]) or (None, None, 0)
        print(message or "", end="", file=sys.stderr)
        return status
    def inside(prefix, *words):
        path = os.pathsep.join([bin_of(prefix), *map(str, env["PATH"])])
        run(words, cwd=prefix, env={**env.detype(), "VIRTUAL_ENV": prefix, "PATH": path})
    def then(directory, count, first, *words):
        words, rest = words[: int(count) - 1], words[int(count) - 1 :]
        return run([program() if first == "jvenv" else first, *words], cwd=directory) or ask(*rest)
    # What a step returns is the status of the command, unless it is 0 or None.
    steps = {
        "set": put, "unset": put, "override": override, "restore": restore, "activate": activate, "deactivate": switch_off,
        "inherited": switch_off, "source": source, "cd": change, "in": inside, "then": then, "status": int,
        "hook": lambda directory, *words: run(words, cwd=directory) and None, "run": lambda *words: run(words),
        "remove": lambda path: run(["rm", "-rf", "--", path]), "jvenv": lambda *words: run([program(), *words]),
        "ask": lambda *words: ask(*words), "print": lambda *lines: print(*lines, sep="\n"),
        "told": lambda: state["told"].add(state["found"])}
    # Asks for the steps of a command, and takes them. An environment that PATH cannot contain is rejected before the first.
    def ask(*words, options=()):
        own = ["--activated"] if state["own"] and state["own"] == text("VIRTUAL_ENV") else []
        status, messages, plan = hook("run", "--pwd", env["PWD"], "--process", str(os.getpid()), *own, *options, "--", *words)
        print(messages, end="", file=sys.stderr, flush=True)
        for verb, *operands in plan or []:
            if verb == "activate" and (tools.expand_path(operands[1]) != operands[1] or os.pathsep in operands[1]):
                complain(f"ERROR: Environment '{operands[0]}' cannot be entered: xonsh would change its name on PATH.")
                return ask("leave") if words[0] == "cd" and text("_JVENV_AUTO") else 1
        for verb, *operands in plan or []:
            failed = steps[verb](*operands)
            status = failed or status
            if failed and verb == "cd": break
        return status
    # Without the program, no hooks run. With "nondestructive", the script of another environment calls it.
    def deactivate(args):
        if "nondestructive" in args and not text("VIRTUAL_ENV"): return 0
        status = ask("deactivate")
        if status != 127 or not text("VIRTUAL_ENV"): return status
        for name in text("_JVENV_CHANGED").split():
            restore(name, *filter(None, [text("_JVENV_WAS_" + name)]))
            put("_JVENV_WAS_" + name)
        put("_JVENV_CHANGED")
        switch_off(text("VIRTUAL_ENV"), bin_of(text("VIRTUAL_ENV")))

    # The nearest directory, here or above, then above the real path, that may have an environment. No file of a project is read.
    def nearest():
        name, projects = text("VIRTUALENVWRAPPER_PROJECT_FILENAME") or ".project", set()
        for config in map(pathlib.Path, glob.glob(os.path.join(glob.escape(workon_home()), "*", glob.escape(name)))):
            if config.is_file() and os.access(config, os.R_OK):
                project = os.fsdecode(config.read_bytes().split(b"\n")[0])
                projects.add(project.rstrip("/") or project)
        for start in map(pathlib.Path, (env["PWD"], os.path.realpath(env["PWD"]))):
            for directory in (start, *start.parents):
                venv = directory / ".venv"
                if venv.is_file() or (venv / "pyvenv.cfg").is_file() or str(directory) in projects: return str(directory)
    # Asks jvenv if that is another directory than last time. An environment that the user has activated is left alone;
    # _JVENV_AUTO names one that was activated here or in a parent of this shell.
    def auto(**_):
        if env["PWD"] == state["at"] or not os.access(asked, os.X_OK): return
        before, state["at"], state["found"] = state["found"], env["PWD"], None
        if text("VIRTUAL_ENV") not in ("", text("_JVENV_AUTO")): return
        found = state["found"] = nearest()
        if not found: return ask("leave") if text("VIRTUAL_ENV") else None
        if before is None or os.path.realpath(found) != os.path.realpath(before):
            ask("cd", options=["--quiet"] if found in state["told"] else [])
    wants_auto = text("JVENV_AUTO_ACTIVATE") not in ("", "0", "False")
    if wants_auto: events.events.on_chdir(auto)
    if wants_auto and env.get("XONSH_INTERACTIVE"): auto()

    names = "add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv lssitepackages lsvirtualenv".split()
    names += "mkproject mktmpenv mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages".split()
    names += "virtualenvwrapper wipeenv workon".split()
    command = lambda name: lambda args: ask(name, *args)
    def jvenv(args, stdin, stdout, stderr, spec):
        if args[:1] in (["activate"], ["deactivate"]): return ask(*args) if args[0] == "activate" else deactivate([])
        # The program gets the terminal itself where xonsh would only copy its output there.
        seen = spec.captured in (False, "hiddenobject")
        status = run([program(), *args], stdin=stdin, stdout=None if seen and spec.captured_stdout is not None else stdout,
            stderr=None if seen and spec.captured_stderr is not None else stderr)
        if args[:1] in (["trust"], ["untrust"]) and status == 0:
            state.update(at=None, found=None, told=set())
            if wants_auto: auto()
        return status
    XSH.aliases.update({**{name: command(name) for name in names}, "deactivate": deactivate, "jvenv": jvenv})

    if env.get("XONSH_INTERACTIVE"):
        from xonsh.completers import completer, tools as completers
        def quoted(word): # xonsh expands within plain quotes as well
            if re.fullmatch(r"[\w.+-][\w./+-]*", word, re.ASCII): return word
            return f"@({word!r})" if "'" in word or word.endswith("\\") or not word.isprintable() else f"r'{word}'"
        def complete(context):
            words = [word.value for word in context.command.args[: context.command.arg_index]] if context.command else []
            found = hook("complete", "--", *words, context.command.prefix)[2] if words and words[0] in {*names, "jvenv"} else None
            options = {"prefix_len": len(context.command.raw_prefix) if words else 0, "append_closing_quote": False}
            rich = lambda word, about: completers.RichCompletion(quoted(word), description=about, **options)
            return found if found is None else ([rich(*pair) for pair in found], options["prefix_len"])
        completer.add_one_completer("jvenv", completers.contextual_completer(complete), "start")

_jvenv_define(__import__("os").path.abspath(globals().get("__file__") or ""), globals().pop("_jvenv_program", ""))
del _jvenv_define
