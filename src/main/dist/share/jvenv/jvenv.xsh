# jvenv for xonsh: source this file in ~/.xonshrc. It defines the commands of virtualenvwrapper, and a command jvenv that can
# activate environments in this shell. `jvenv hook run` decides what they do, and prints the steps (docs/shells.md).
# Everything is in the scope of one function: names of the user do not affect it, and it replaces none of them. Functions are
# defined before their callers, because xonsh takes a statement that begins with an unknown name for a command.
def _jvenv_define(file, recorded):
    import glob, json, os, pathlib, re, subprocess, sys
    from xonsh import built_ins, dirstack, events, tools
    XSH, env = built_ins.XSH, built_ins.XSH.env
    # Kept if this file is sourced again. "at" and "found": the place and the result of the last search; "told": directories
    # with a warning; "own": the environment that this shell has activated; "before": values of variables at that time.
    state = XSH._jvenv = getattr(XSH, "_jvenv", {"at": None, "found": None, "told": set(), "own": None, "before": {}})
    text = lambda name: str(env.get(name, None) or "")
    put = lambda name, value=None: (env.pop(name, None) if value is None else env.update({name: value})) and None
    def complain(message, status=1): # without escape sequences
        print("".join(char if char.isprintable() else "?" for char in message), file=sys.stderr)
        return status
    scripts_of = lambda prefix: os.path.join(prefix, "Scripts" if os.name == "nt" else "bin")
    others = lambda: [str(place) for place in env["PATH"] if str(place) != scripts_of(text("VIRTUAL_ENV"))]
    given = lambda: re.sub("^~(?=/|$)", ".", text("WORKON_HOME") or ".virtualenvs")
    workon_home = lambda: os.path.normpath(os.path.join(text("HOME") or os.path.expanduser("~"), given()))
    # The program that decides is chosen once, when this file is read: later an environment may come first on PATH, which may
    # contain its own jvenv, and JVENV_BIN may have changed. hook() returns its exit code, its messages, and its answer.
    for tail, place in (("/src/main/dist/share/jvenv/jvenv.xsh", "/scripts/jvenv"), ("/share/jvenv/jvenv.xsh", "/bin/jvenv")):
        if not recorded and file.endswith(tail): recorded = file[: -len(tail)] + place
    program = lambda: text("JVENV_BIN") or (recorded if os.access(recorded, os.X_OK) else "jvenv")
    found = (os.path.join(place, "jvenv") for place in others() if os.path.isabs(place))
    asked = program() if os.path.isabs(program()) else next((path for path in found if os.access(path, os.X_OK)), "")
    def hook(action, *words):
        options = {"env": {**env.detype(), "WORKON_HOME": workon_home(), "PATH": os.pathsep.join(others())}, "input": b""}
        options["cwd"] = env["PWD"] if os.path.isdir(env["PWD"]) else "/" # Java does not start in a directory that was removed
        try: done = subprocess.run([asked, "hook", action, "--shell", "xonsh", "--integration", "1", *words], capture_output=True, **options)
        except OSError: return 127, "jvenv: the jvenv program of this shell does not exist any more\n", None
        return done.returncode, done.stderr.decode("utf-8", "replace"), None if done.returncode else json.loads(done.stdout)
    # Runs a program with the streams of the command.
    def run(*words, **options):
        print(end="", flush=True)
        options = {"stdout": sys.stdout, "stderr": sys.stderr, "env": env.detype(), **options}
        try: return subprocess.run([program() if words[0] == "jvenv" else words[0], *words[1:]], **options).returncode
        except OSError as error: return complain(f"ERROR: {words[0]} could not be run: {error.strerror}", 126 + (error.errno == 2))
    # Steps: what they return is the status of the command, unless it is 0 or None.
    def override(name, value): # unless xonsh would change the value
        state["before"][name] = [env[name] if env.is_manually_set(name) else None]
        try:
            if not name.startswith("XONSH_"): env[name] = value
            if env.detype().get(name) == value: return
        except Exception: pass # of the type of the variable
        put(name, *state["before"][name])
        state["before"][name] = []
        complain(f"jvenv: cannot set {name} from {os.path.join(text('VIRTUAL_ENV'), '.variables')}")
    restore = lambda name, *exported: [put(name, value) for value in state["before"].pop(name, exported or [None])] and None
    def activate(prefix, scripts, prompt):
        env["VIRTUAL_ENV"], env["VIRTUAL_ENV_PROMPT"], state["own"] = prefix, prompt, prefix
        env["PATH"].insert(0, scripts)
        put("_OLD_VIRTUAL_PYTHONHOME", env.pop("PYTHONHOME", None))
        XSH.aliases["deactivate"] = deactivate
    def switch_off(prefix, scripts):
        if scripts in env["PATH"]: env["PATH"].remove(scripts) # keeps entries that were added later
        if "_OLD_VIRTUAL_PYTHONHOME" in env: env["PYTHONHOME"] = env.pop("_OLD_VIRTUAL_PYTHONHOME")
        for name in ("VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", "_JVENV_AUTO"): put(name)
        if hasattr(XSH, "_jvenv_entered"): del XSH._jvenv_entered # of activate.xsh
        state["own"] = None
    def source(path):
        try: XSH.execer.exec(pathlib.Path(path).read_bytes().decode() + "\n", mode="exec", glbs=XSH.ctx, filename=path)
        except Exception as failure: complain(f"jvenv: {path} failed: {type(failure).__name__}: {failure}")
    def change(directory):
        state["at"] = directory # no reason to activate anything
        _, message, status = dirstack.cd([directory]) or (None, None, 0)
        return complain(message.strip(), status) if message else status
    def run_in(prefix, *words):
        path = os.pathsep.join([scripts_of(prefix), *map(str, env["PATH"])])
        run(*words, cwd=prefix, env={**env.detype(), "VIRTUAL_ENV": prefix, "PATH": path})
    steps = {
        "set": put, "unset": put, "override": override, "restore": restore, "activate": activate, "deactivate": switch_off,
        "inherited": switch_off, "source": source, "hook": lambda directory, *words: run(*words, cwd=directory) and None,
        "in": run_in, "run": run, "remove": lambda prefix: run("rm", "-rf", "--", prefix), "cd": change, "status": int,
        "then": lambda place, count, *words: run(*words[: int(count)], cwd=place) or ask(*words[int(count) :]),
        "jvenv": lambda *words: run("jvenv", *words), "ask": lambda *words: ask(*words),
        "print": lambda *lines: print(*lines, sep="\n"), "told": lambda: state["told"].add(state["found"])}
    # Asks for the steps of a command, and takes them. An environment that PATH cannot contain is rejected before the first.
    def ask(*words, options=()):
        own = ["--activated"] if text("VIRTUAL_ENV") == state["own"] else []
        status, messages, plan = hook("run", "--pwd", env["PWD"], "--process", str(os.getpid()), *own, *options, "--", *words)
        print(messages, end="", file=sys.stderr, flush=True)
        for prefix, scripts in [step[1:3] for step in plan or [] if step[0] == "activate"]:
            if tools.expand_path(scripts) != scripts or os.pathsep in scripts:
                complain(f"ERROR: Environment '{prefix}' cannot be entered: xonsh would change its name on PATH.")
                return ask("leave") if words[0] == "cd" and text("_JVENV_AUTO") else 1
        for verb, *operands in plan or []:
            failed = steps[verb](*operands)
            status = failed or status
            if failed and verb == "cd": break
        return status
    # The nearest directory, here or above, then above the real path, that may have an environment. No file of a project is read.
    def nearest():
        name, projects = text("VIRTUALENVWRAPPER_PROJECT_FILENAME") or ".project", set()
        for config in map(pathlib.Path, glob.glob(os.path.join(glob.escape(workon_home()), "*", glob.escape(name)))):
            project = os.fsdecode(config.open("rb").readline(4096).rstrip(b"\n")) if config.is_file() and os.access(config, os.R_OK) else ""
            projects.add(project.rstrip("/") or project)
        starts = [pathlib.Path(env["PWD"]), pathlib.Path(os.path.realpath(env["PWD"]))]
        for venv in [directory / ".venv" for start in starts for directory in (start, *start.parents)]:
            if venv.is_file() or (venv / "pyvenv.cfg").is_file() or str(venv.parent) in projects: return os.path.realpath(venv.parent)
    # Asks jvenv if that is another directory than last time. An environment that the user has activated is left alone;
    # _JVENV_AUTO names one that was activated here or in a parent of this shell.
    def auto(**_):
        if env["PWD"] == state["at"] or not os.access(asked, os.X_OK): return
        before, state["at"], state["found"] = state["found"], env["PWD"], None
        if text("VIRTUAL_ENV") not in ("", text("_JVENV_AUTO")): return
        found = state["found"] = nearest()
        if found and found != before: ask("cd", options=["--quiet"] if found in state["told"] else [])
        elif not found and text("VIRTUAL_ENV"): ask("leave")
    wants_auto = text("JVENV_AUTO_ACTIVATE") not in ("", "0", "False")
    if wants_auto: events.events.on_chdir(auto)
    names = "add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv lssitepackages lsvirtualenv mkproject"
    names += " mktmpenv mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages virtualenvwrapper"
    names += " wipeenv workon"
    # Without the program, no hooks run. With "nondestructive", the script of another environment calls it.
    def deactivate(args):
        status = ask("deactivate") if text("VIRTUAL_ENV") or "nondestructive" not in args else 0
        if status != 127 or not text("VIRTUAL_ENV"): return status
        for name in text("_JVENV_CHANGED").split(): restore(name, *filter(None, [env.pop("_JVENV_WAS_" + name, None)]))
        put("_JVENV_CHANGED")
        switch_off(text("VIRTUAL_ENV"), scripts_of(text("VIRTUAL_ENV")))
    # The program gets the terminal itself where xonsh would only copy its output there.
    def jvenv(args, stdin, stdout, stderr, spec):
        if args[:1] in (["activate"], ["deactivate"]): return ask(*args) if args[0] == "activate" else deactivate([])
        is_shown = spec.captured in (False, "hiddenobject")
        stdout = None if is_shown and spec.captured_stdout is not None else stdout
        stderr = None if is_shown and spec.captured_stderr is not None else stderr
        status = run("jvenv", *args, stdin=stdin, stdout=stdout, stderr=stderr)
        if args[:1] in (["trust"], ["untrust"]) and status == 0:
            state.update(at=None, found=None, told=set())
            if wants_auto: auto()
        return status
    XSH.aliases.update({name: (lambda name: lambda args: ask(name, *args))(name) for name in names.split()})
    XSH.aliases.update({"deactivate": deactivate, "jvenv": jvenv})
    if env.get("XONSH_INTERACTIVE"):
        if wants_auto: auto()
        from xonsh.completers import completer, tools as completers
        quoted = lambda word: f"@({word!r})" if "'" in word or word.endswith("\\") or not word.isprintable() else f"r'{word}'"
        def complete(command):
            words = [word.value for word in command.args[: command.arg_index]]
            is_ours = words and words[0] in ("jvenv", *names.split())
            found = hook("complete", "--", *words, command.prefix)[2] if is_ours else None
            shape = {"prefix_len": len(command.raw_prefix), "append_closing_quote": False}
            plain = lambda word: word if re.fullmatch(r"[\w.+-][\w./+-]*", word, re.ASCII) else quoted(word)
            words = [completers.RichCompletion(plain(word), description=about, **shape) for word, about in found or []]
            return None if found is None else (words, len(command.raw_prefix))
        completer.add_one_completer("jvenv", completers.contextual_command_completer(complete), "start")
_jvenv_define(__import__("os").path.abspath(globals().get("__file__") or ""), globals().pop("_jvenv_program", ""))
del _jvenv_define
