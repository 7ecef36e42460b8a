# jvenv for xonsh: source this file in ~/.xonshrc. It defines the commands of virtualenvwrapper, and jvenv itself, which can
# enter and leave environments in this shell; for everything else it calls the program.
#
# Of virtualenvwrapper's hooks those that are run are run; those that are to be sourced, code for another shell, are not.


# All in a scope of its own: no name that the user defines gets in the way, and none of these gets in his. What is called
# stands above what calls it, for xonsh takes a line with an unknown name in front for a command.
def _jvenv_define(file):
    import ast
    import json
    import os
    import re
    import secrets
    import shutil
    import subprocess
    import sys

    from xonsh.built_ins import XSH
    from xonsh.dirstack import cd as change_directory
    from xonsh.tools import expand_path

    env = XSH.env
    scripts = "Scripts" if os.name == "nt" else "bin"

    # Where we looked last, for which directory jvenv was asked last, of which we have told, and what this shell has entered.
    coming = {"at": None, "found": None, "told": set(), "going": False, "entered": None}

    # --- Helpers --------------------------------------------------------------------------------------------------

    def text(variable, otherwise=""):
        value = env.get(variable, None)
        return otherwise if value is None or value == "" else str(value)

    def complain(*lines):
        print(*lines, sep="\n", file=sys.stderr)
        return 1

    def absolute(path):
        return os.path.normpath(os.path.join(env["PWD"], path))

    def workon_home():
        user = text("HOME", os.path.expanduser("~"))
        given = text("WORKON_HOME", ".virtualenvs")
        if given == "~" or given.startswith("~/"):
            given = user + given[1:]
        return os.path.normpath(os.path.join(user, given))

    def home():
        where = workon_home()
        if not os.path.isdir(where):
            complain(f"NOTE: Virtual environments directory {where} does not exist. Creating...")
            os.makedirs(where)
        return where

    def named(name):
        return home() + "/" + name

    def last_part(path):
        return os.path.basename(path.rstrip("/"))

    # A name may lie deeper (web/api), but never lead out of WORKON_HOME or mean all of it.
    def is_name(name):
        return not any(part in ("", os.curdir, os.pardir) for part in re.split(r"[/\\]" if os.name == "nt" else "/", name))

    def is_environment(directory):
        return any(os.path.isfile(os.path.join(directory, file)) for file in ("pyvenv.cfg", scripts + "/activate"))

    def names():
        where = home()
        return sorted(
            name for name in os.listdir(where) if name[0] != "." and is_environment(os.path.join(where, name))
        )

    def active():
        prefix = text("VIRTUAL_ENV")
        if prefix and os.path.isdir(prefix):
            return prefix
        complain("ERROR: no virtualenv active, or active virtualenv is missing")
        return None

    def read_lines(file):
        if not os.path.isfile(file):
            return []
        with open(file, encoding="utf-8", errors="surrogateescape") as lines:
            return lines.read().splitlines()

    def write_lines(file, lines):
        with open(file, "w", encoding="utf-8", errors="surrogateescape") as out:
            out.write("".join(line + "\n" for line in lines))

    def project_file():
        return text("VIRTUALENVWRAPPER_PROJECT_FILENAME", ".project")

    def project_of(prefix):
        return next(iter(read_lines(os.path.join(prefix, project_file()))), "")

    # The prompt of an environment: the text of --prompt, else its name.
    def prompt_of(prefix):
        for line in read_lines(os.path.join(prefix, "pyvenv.cfg")):
            key, _, value = line.partition("=")
            if key.strip() == "prompt":
                try:
                    value = ast.literal_eval(value.strip())
                except (SyntaxError, ValueError):
                    pass
                return str(value).strip() or last_part(prefix)
        return last_part(prefix)

    def wants_cd():
        return text("VIRTUALENVWRAPPER_WORKON_CD", "1") == "1"

    # Goes to a directory, which is no reason to enter anything.
    def go(directory):
        coming["going"] = True
        try:
            _, message, status = change_directory([directory]) or (None, None, 0)
        finally:
            coming["going"] = False
        if message:
            print(message, end="", file=sys.stderr)
        return status

    # Runs a program, in the same streams as this command.
    def run(words, **options):
        sys.stdout.flush()
        sys.stderr.flush()
        options = {"stdout": sys.stdout, "stderr": sys.stderr, "env": env.detype(), "cwd": env["PWD"], **options}
        try:
            return subprocess.run(words, **options).returncode
        except OSError as failure:
            complain(f"ERROR: {words[0]} could not be run: {failure.strerror}")
            return 127 if isinstance(failure, FileNotFoundError) else 126

    # The program: the one named by JVENV_BIN, else that of the same installation, else the first on PATH.
    def program():
        if text("JVENV_BIN"):
            return text("JVENV_BIN")
        for tail, place in (("/src/main/dist/share/jvenv/", "/scripts/jvenv"), ("/share/jvenv/", "/bin/jvenv")):
            if file.endswith(tail + "jvenv.xsh"):
                own = file[: -len(tail + "jvenv.xsh")] + place
                return own if os.access(own, os.X_OK) else "jvenv"
        return "jvenv"

    # The program that is asked what to enter and to run. This is found once, when this file is read: later PATH may have an
    # environment in front, which may contain its own jvenv, and JVENV_BIN may have changed.
    def found_now():
        if os.path.isabs(program()):
            return program()
        for directory in env["PATH"]:
            own = text("VIRTUAL_ENV") and str(directory).startswith(text("VIRTUAL_ENV") + os.sep)
            if os.path.isabs(directory) and not own and os.access(os.path.join(directory, "jvenv"), os.X_OK):
                return os.path.join(directory, "jvenv")
        return ""

    asked = found_now()

    # Asks jvenv what to do. The answer is a dictionary, which docs/shells.md describes, or None.
    def ask(*words):
        if not os.path.isfile(asked):
            return None
        command = [asked, "hook", words[0], "--shell", "xonsh", *words[1:]]
        inside = {**env.detype(), "WORKON_HOME": workon_home()}
        own = os.path.join(text("VIRTUAL_ENV"), scripts)  # so that no Java of the environment is used either
        inside["PATH"] = os.pathsep.join(str(entry) for entry in env["PATH"] if str(entry) != own)
        try:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=inside,
                cwd=env["PWD"],
            )
            print(done.stderr.decode("utf-8", "replace"), end="", file=sys.stderr)
            return json.loads(done.stdout) if done.returncode == 0 else None
        except (OSError, ValueError):
            return None

    def hook(directory, name, *arguments):
        where = home()
        file = os.path.join(directory or text("VIRTUALENVWRAPPER_HOOK_DIR", where), name)
        if os.name != "nt" and os.path.isfile(file) and os.access(file, os.X_OK):
            run([file, *arguments], cwd=where)

    def python_of(prefix):
        return os.path.join(prefix, scripts, "python")

    def site_packages(prefix):
        library = os.path.join(prefix, "lib")
        found = os.listdir(library) if os.path.isdir(library) else []
        found = [os.path.join(library, name, "site-packages") for name in found if re.match("python|pypy", name)]
        found = [directory for directory in found if os.path.isdir(directory)]
        if len(found) == 1:
            return found[0]
        asked = [python_of(prefix), "-c", 'import sysconfig; print(sysconfig.get_path("platlib"))']
        return subprocess.run(asked, env=env.detype(), stdout=subprocess.PIPE, text=True).stdout.strip()

    # Which environment belongs to the working directory, else the one with its name.
    def find():
        answer = ask("enter", "--pwd", env["PWD"], "--", ".")
        return answer["environment"] if answer and answer["do"] == "enter" else named(last_part(env["PWD"]))

    # --- Variables of an environment ------------------------------------------------------------------------------

    own_names = set(
        "_ ARGC DIRSTACK EGID EUID FUNCNAME GID GROUPS HISTCMD IFS LINENO OLDPWD OPTARG OPTIND PATH PIPESTATUS PPID PROMPT "
        "PWD RANDOM RPROMPT RPS1 SECONDS SHELLOPTS SHLVL TTYIDLE UID USERNAME VIRTUAL_ENV VIRTUAL_ENV_PROMPT "
        "cd_after_activate done_part env_dir env_name env_postdeactivate_hook long_mode old_env path_without src_name "
        "trg_name".split()
    )
    changed = {}  # what variables were that the active environment has set, or None where there was none

    # Whether it is the name of a variable, and one that shells and activation do not use themselves.
    def is_variable(name):
        return (
            re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name) is not None
            and re.fullmatch("[a-z]*", name) is None
            and re.match("_jvenv_|_OLD_|BASH|ZSH_|KSH_|FISH_|fish_|PS|XONSH_|_JVENV_|JVENV_BIN|JVENV_SHARE", name) is None
            and name not in own_names
        )

    def put(name, value):
        if value is None:
            del env[name]
        else:
            env[name] = value

    # Sets a variable, unless xonsh would take the text for something else than it is.
    def export(name, value):
        before = env[name] if env.is_manually_set(name) else None
        try:
            env[name] = value
            said = env.detype().get(name)
        except Exception:
            said = None
        if said == value:
            changed.setdefault(name, before)
        elif env.is_manually_set(name):
            put(name, before)
        return said == value

    # Exports what the file .variables of the environment says, which is read and never run.
    def set_variables(prefix):
        file = os.path.join(prefix, ".variables")
        if not os.path.isfile(file):
            return
        with open(file, encoding="utf-8", errors="surrogateescape", newline="\n") as lines:
            said = [line.rstrip("\n").partition("=") for line in lines if line[0] not in "#\n"]
        set_said(prefix, said)

    def set_said(prefix, said):
        for name, equals, value in said:
            if not equals or not is_variable(name) or not export(name, value):
                file = os.path.join(prefix, ".variables")
                complain(f"jvenv: cannot set {shown(name)} from {file}")

    def restore_variables():
        for name in list(changed):
            before = changed.pop(name)
            if before is not None or env.is_manually_set(name):
                put(name, before)

    # --- Trust ----------------------------------------------------------------------------------------------------

    # A word as xonsh reads it: it expands within plain quotes as well.
    def quoted(word):
        if re.fullmatch(r"[\w.+-][\w./+-]*", word, re.ASCII):
            return word
        if "'" in word or word.endswith("\\") or not word.isprintable():
            return f"@({word!r})"
        return f"r'{word}'"

    # A text as it may be shown: without what would control the terminal.
    def shown(word):
        return "".join(char if char.isprintable() else "?" for char in word)

    # Runs the hook of a project, if it has one and is trusted: the private copy that was checked is run.
    def project_hook(prefix, action, name, *words):
        project = project_of(prefix)
        if not project or not os.path.isfile(f"{absolute(project)}/.virtualenvwrapper/{name}.xsh"):
            return
        answer = ask(action, *words, "--", prefix)
        if answer is None:
            complain("jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more")
        else:
            run_file(answer["project_" + name])

    def run_file(file):
        if not file:
            return
        try:
            with open(file, "rb") as copy:
                code = copy.read().decode() + "\n"
            XSH.execer.exec(code, mode="exec", glbs=XSH.ctx, filename=file)
        except Exception as failure:
            complain(f"jvenv: {shown(file)} failed: {type(failure).__name__}: {failure}")

    # The next directory from here upwards, and then above the real path, to which an environment may belong; nothing is
    # started for that, and no file of a project is read.
    def look():
        known = names() if os.path.isdir(workon_home()) else []
        projects = {project_of(named(name)).rstrip("/") or None for name in known}
        for start in (env["PWD"], os.path.realpath(env["PWD"])):
            directory = start
            while True:
                venv = os.path.join(directory, ".venv")
                if os.path.isfile(venv) or os.path.isfile(os.path.join(venv, "pyvenv.cfg")) or directory in projects:
                    return directory
                if os.path.dirname(directory) == directory:
                    break
                directory = os.path.dirname(directory)
        return None

    # --- Commands -------------------------------------------------------------------------------------------------

    def rmvirtualenv(args):
        where = home()
        if not args:
            return complain("Please specify an environment.")
        status = 0
        for name in args:
            print(f"Removing {name}...", flush=True)
            plain = name.rstrip("/")
            directory = os.path.join(where, plain)
            if not is_name(plain):
                status = complain(f"ERROR: '{name}' is not the name of an environment.")
            elif text("VIRTUAL_ENV") and os.path.realpath(text("VIRTUAL_ENV")) == os.path.realpath(directory):
                return complain(
                    f"ERROR: You cannot remove the active environment ('{name}').",
                    "Either switch to another environment, or run 'deactivate'.",
                )
            elif not os.path.isdir(directory):
                complain(f"Did not find environment {directory} to remove.")
            elif not is_environment(directory):
                status = complain(f"ERROR: {directory} is not an environment, and is left alone.")
            else:
                hook(None, "prermvirtualenv", name)
                try:
                    os.unlink(directory) if os.path.islink(directory) else shutil.rmtree(directory)
                except OSError as failure:
                    status = complain(f"ERROR: {failure.filename} could not be removed: {failure.strerror}")
                if not os.path.isdir(env["PWD"]):
                    go(where)
                hook(None, "postrmvirtualenv", name)
        return status

    def leave():
        left = env["VIRTUAL_ENV"]
        by_itself = ["--auto"] if text("_JVENV_AUTO") == left else []
        project_hook(left, "leave", "predeactivate", *by_itself)
        restore_variables()
        switch_off(left)
        if os.path.isfile(os.path.join(left, "README.tmpenv")) and left == named(last_part(left)):
            print("Removing temporary environment:", last_part(left))
            rmvirtualenv([last_part(left)])

    # Leaves an environment that a parent of this shell has entered.
    def leave_inherited():
        left = env["VIRTUAL_ENV"]
        inherited = ask("leave", "--auto", "--", left) if os.path.isfile(left + "/.variables") else None
        for name, value in (inherited or {"variables": {}})["variables"].items():
            if is_variable(name) and env.detype().get(name) == value:
                del env[name]
        switch_off(left)

    def switch_off(left):
        # Only our own entry is taken away: what was added since stays.
        entry = os.path.join(left, scripts)
        if entry in env["PATH"]:
            env["PATH"].remove(entry)
        if "_OLD_VIRTUAL_PYTHONHOME" in env:
            env["PYTHONHOME"] = env["_OLD_VIRTUAL_PYTHONHOME"]
        for variable in ("_OLD_VIRTUAL_PYTHONHOME", "VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", "_JVENV_AUTO"):
            if variable in env:
                del env[variable]
        if hasattr(XSH, "_jvenv_entered"):
            del XSH._jvenv_entered  # what activate.xsh has kept
        coming["entered"] = None

    # The scripts that activate leave one environment for another with the word nondestructive.
    def deactivate(args):
        if text("VIRTUAL_ENV"):
            leave()
            return 0
        return 0 if "nondestructive" in args else active() or 1

    # Whether PATH can name that environment here.
    def is_bearable(prefix):
        entry = os.path.join(prefix, scripts)
        if not is_environment(prefix):
            complain(f"ERROR: Environment '{prefix}' does not contain an activate script.")
        elif expand_path(entry) != entry or os.pathsep in entry:
            complain(f"ERROR: Environment '{prefix}' cannot be entered: xonsh would change its name on PATH.")
        else:
            return True
        return False

    def switch_on(prefix):
        env["VIRTUAL_ENV"] = prefix
        env["VIRTUAL_ENV_PROMPT"] = prompt_of(prefix)
        env["PATH"].insert(0, os.path.join(prefix, scripts))
        if "PYTHONHOME" in env:
            env["_OLD_VIRTUAL_PYTHONHOME"] = env["PYTHONHOME"]
            del env["PYTHONHOME"]
        XSH.aliases["deactivate"] = deactivate
        coming["entered"] = prefix

    # Enters the environment of that directory, and goes to its project if that is wanted.
    def enter(prefix, to_project):
        if not is_bearable(prefix):
            return 1
        if text("VIRTUAL_ENV"):
            leave()
        hook(None, "preactivate", last_part(prefix))
        hook(os.path.join(prefix, scripts), "preactivate", last_part(prefix))
        switch_on(prefix)
        set_variables(prefix)
        if to_project and project_of(prefix):
            go(project_of(prefix))
        project_hook(prefix, "enter", "postactivate")
        return 0

    # --- Coming to a directory, if that is wanted -----------------------------------------------------------------

    # What is entered when the user comes to a directory, and left when he goes. Nothing here goes anywhere itself, and
    # nothing is done about an environment that was entered in another way.
    def auto_leave():
        if text("_JVENV_AUTO") and text("VIRTUAL_ENV") == text("_JVENV_AUTO"):
            leave()

    # Enters what the answer says.
    def auto_enter(answer):
        prefix = answer["environment"]
        auto_leave()
        if not is_bearable(prefix):
            return
        hook(None, "preactivate", answer["name"])
        if answer["preactivate"]:
            run([answer["preactivate"], answer["name"]], cwd=home())
        switch_on(prefix)
        env["_JVENV_AUTO"] = prefix
        set_said(prefix, [(name, "=", value) for name, value in answer["variables"].items()])
        run_file(answer["project_postactivate"])

    def auto(**_):
        if coming["going"] or env["PWD"] == coming["at"]:
            return
        coming["at"] = env["PWD"]
        if text("VIRTUAL_ENV"):
            if text("VIRTUAL_ENV") != text("_JVENV_AUTO"):
                coming["found"] = None
                return
            if coming["entered"] != text("VIRTUAL_ENV"):
                leave_inherited()
        found = look()
        if not found:
            coming["found"] = None
            auto_leave()
        elif coming["found"] is None or os.path.realpath(found) != os.path.realpath(coming["found"]):
            coming["found"] = found
            auto_ask(found)  # else nothing changes, even if the user has left it

    def auto_ask(found):
        quiet = ["--quiet"] if found in coming["told"] else []
        answer = ask("cd", "--pwd", env["PWD"], *quiet) or {"do": "leave"}
        if answer["do"] == "enter":
            auto_enter(answer)
        elif answer["do"] != "stay":
            if answer["do"] == "untrusted":
                coming["told"].add(found)
            auto_leave()

    # Trust has changed: asks jvenv again about this directory.
    def trust_changed():
        coming["at"] = coming["found"] = None
        if wants_auto:
            coming["told"].clear()
            auto()

    def workon(args):
        to_project = wants_cd()
        name = None
        for word in args:
            if word in ("-h", "--help"):
                print("Usage: workon [-n|--no-cd] [-c|--cd] [env_name | .]")
                return 0
            if word in ("-n", "--no-cd", "-c", "--cd"):
                to_project = word in ("-c", "--cd")
            elif name is None:
                name = word
        if not name:
            print("".join(known + "\n" for known in names()), end="")
            return 1
        prefix = find() if name == "." else named(name)
        if not os.path.isdir(prefix):
            return complain(f"ERROR: Environment '{name}' does not exist. Create it with 'mkvirtualenv {name}'.")
        return enter(prefix, to_project)

    def setvirtualenvproject(args):
        prefix = args[0] if args and args[0] else text("VIRTUAL_ENV")
        if prefix and not os.path.isabs(prefix) and os.path.isdir(named(prefix)):
            prefix = named(prefix)
        prefix = absolute(prefix) if prefix else ""
        project = absolute(args[1]) if args[1:] and args[1] else env["PWD"]
        if not os.path.isdir(prefix):
            return complain(f"No virtualenv {last_part(prefix)}")
        if not os.path.isdir(project):
            return complain(f'Cannot associate virtualenv with "{project}", it is not a directory')
        print(f"Setting project for {last_part(prefix)} to {project}")
        write_lines(os.path.join(prefix, project_file()), [project])
        return 0

    def create(words):
        chosen = text("VIRTUALENVWRAPPER_VIRTUALENV")
        first = [chosen] if chosen else [program(), "virtualenv"]
        return run(first + text("VIRTUALENVWRAPPER_VIRTUALENV_ARGS").split() + words, cwd=home())

    def mkvirtualenv(args):
        rest, packages, project, requirements = [], [], None, None
        words = iter(args)
        for word in words:
            if word in ("-h", "--help"):
                print(
                    "Usage: mkvirtualenv [-a project_path] [-i package] [-r requirements_file] "
                    "[-p python_interpreter] [virtualenv options] env_name"
                )
                return run([program(), "virtualenv", "--help"])
            if word == "-a":
                given = next(words, "")
                project = absolute(given)
                if not given or not os.path.isdir(project):
                    return complain(f"Cannot associate project with {given}, it is not a directory")
            elif word == "-i":
                packages.append(next(words, ""))
            elif word == "-r":
                requirements = absolute(next(words, ""))
            elif word in ("-p", "--python"):
                rest.append("--python=" + next(words, ""))
            else:
                rest.append(word)
        status = create(rest)
        made = [word for word in rest if word and word[0] != "-" and os.path.isdir(named(word))]
        if status != 0 or not made:
            return status
        hook(None, "premkvirtualenv", made[-1])
        if project and setvirtualenvproject([named(made[-1]), project]) != 0:
            return 1
        if workon([made[-1]]) != 0:
            return 1
        install = [program(), "pip", env["VIRTUAL_ENV"]]
        failed = run(install + ["-r", requirements]) if requirements else 0
        for package in packages:
            failed = run(install + ["--", package]) or failed
        return failed

    def cpvirtualenv(args):
        where = home()
        given = args[0] if args else ""
        source = os.path.join(where, given)
        if not os.path.exists(source):
            source = absolute(given)
        if not given or not os.path.exists(source):
            print("Please provide a valid virtualenv to copy.")
            return 1
        name = args[1] if args[1:] else last_part(source)
        if os.path.lexists(os.path.join(where, name)):
            print(f"{name} virtualenv already exists.")
            return 1
        print(f"Copying {given} as {name}...")
        status = run([program(), "copy", "-q", "--", source, os.path.join(where, name)])
        if status != 0:
            return status
        hook(None, "precpvirtualenv", source, name)
        hook(None, "premkvirtualenv", name)
        return workon([name])

    def showvirtualenv(args):
        name = args[0] if args else last_part(text("VIRTUAL_ENV"))
        if not name:
            print("showvirtualenv [env]")
            return 1
        hook(None, "get_env_details", name)
        hook(os.path.join(named(name), scripts), "get_env_details", name)
        print()
        return 0

    def lsvirtualenv(args):
        for name in names():
            print(name)
            if "-b" not in args:
                print("=" * len(name))
                showvirtualenv([name])
                print()
        return 0

    def allvirtualenv(args):
        for name in names():
            print(name)
            print("=" * len(name))
            prefix = named(name)
            inside = {**env.detype(), "VIRTUAL_ENV": prefix}
            inside["PATH"] = os.pathsep.join([os.path.join(prefix, scripts), inside.get("PATH", os.defpath)])
            if args:
                run(args, cwd=prefix, env=inside)
            print()
        return 0

    def cdvirtualenv(args):
        prefix = active()
        return go(os.path.join(prefix, *args[:1])) if prefix else 1

    def cdsitepackages(args):
        prefix = active()
        return go(os.path.join(site_packages(prefix), *args[:1])) if prefix else 1

    def extensions(prefix):
        return os.path.join(site_packages(prefix), "_virtualenv_path_extensions.pth")

    def lssitepackages(args):
        prefix = active()
        if not prefix:
            return 1
        status = run(["ls", *args, site_packages(prefix)])
        if os.path.isfile(extensions(prefix)):
            print("\n_virtualenv_path_extensions.pth:", *read_lines(extensions(prefix)), sep="\n")
        return status

    # From Python 3.15 on, lines of a .pth file that begin with import run when all directories are at the end of the path,
    # and from 3.18 on they do not run at all (PEP 829): a function that a .start file names puts the directories first.
    module = [
        '# Puts the directories in the .pth file of this name before all others; site calls it, from Python 3.15 on.',
        'import os',
        'import sys',
        '',
        '',
        'def first():',
        '    here = os.path.dirname(os.path.abspath(__file__))',
        '    with open(os.path.join(here, "_virtualenv_path_extensions.pth"), "rb") as file:',
        '        text = file.read().decode("utf-8-sig", "surrogateescape")',
        '    lines = [line.strip() for line in text.splitlines()]',
        '    added = [os.path.abspath(os.path.join(here, line)) for line in lines if line[:1] not in ("", "#")]',
        '    known = [path for path in dict.fromkeys(added) if path in sys.path]',
        '    sys.path[:] = known + [path for path in sys.path if path not in known]',
    ]

    def write_start(prefix):
        start = extensions(prefix)[: -len(".pth")]
        version = os.path.basename(os.path.dirname(site_packages(prefix))).lstrip("abcdefghijklmnopqrstuvwxyz").rstrip("t")
        digits = [int(part) for part in version.split(".") if part.isdigit()]
        if [2, 0] <= digits < [3, 15] or (os.path.isfile(start + ".start") and os.path.isfile(start + ".py")):
            return
        write_lines(start + ".py", module)
        write_lines(start + ".start", ["_virtualenv_path_extensions:first"])

    def add2virtualenv(args):
        prefix = active()
        if not prefix:
            return 1
        file = extensions(prefix)
        lines = read_lines(file)
        if not args:
            print("Usage: add2virtualenv dir [dir ...]")
            if lines:
                print("\nExisting paths:", *(line for line in lines if not line.startswith("import")), sep="\n")
            return 1
        if not lines:
            lines = [
                "import sys; sys.__plen = len(sys.path)",
                "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; "
                "p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)",
            ]
        remove = args[0] == "-d"
        for directory in args[1:] if remove else args:
            whole = absolute(directory)
            if whole != directory:
                complain(f'Warning: Converting "{directory}" to "{whole}"')
            if remove:
                lines = [line for line in lines if line != whole]
            else:
                lines.insert(1, whole)
        write_lines(file, lines)
        write_start(prefix)
        return 0

    def toggleglobalsitepackages(args):
        prefix = active()
        if not prefix:
            return 1
        said = "Enabled"
        lines = read_lines(os.path.join(prefix, "pyvenv.cfg"))
        for place, line in enumerate(lines):
            if line.startswith("include-system-site-packages"):
                said = "Disabled" if "true" in line else "Enabled"
                lines[place] = "include-system-site-packages = " + ("false" if said == "Disabled" else "true")
        write_lines(os.path.join(prefix, "pyvenv.cfg"), lines)
        if "-q" not in args:
            print(said, "global site-packages")
        return 0

    def cdproject(args):
        prefix = active()
        if not prefix:
            return 1
        if not project_of(prefix):
            return complain(f"No project set in {os.path.join(prefix, project_file())}")
        return go(project_of(prefix))

    def mkproject(args):
        rest = [word for word in args if word not in ("-f", "--force")]
        projects = text("PROJECT_HOME")
        usage = "Usage: mkproject [-f|--force] [virtualenv options] project_name"
        if "-h" in args or "--help" in args:
            print(usage)
            return 0
        if not projects:
            return complain(
                "ERROR: Set the PROJECT_HOME shell variable to the name of the directory where projects should be created."
            )
        if not os.path.isdir(projects):
            return complain(
                f"ERROR: Project directory '{projects}' does not exist.  "
                "Create it or set PROJECT_HOME to an existing directory."
            )
        if not rest or not is_name(rest[-1]):
            return complain(usage)
        project = os.path.join(absolute(projects), rest[-1])
        if os.path.isdir(project) and rest == args:
            return complain(f"Project {rest[-1]} already exists.")
        status = mkvirtualenv(rest)
        if status != 0:
            return status
        hook(None, "premkproject", rest[-1])
        print(f"Creating {project}")
        os.makedirs(project, exist_ok=True)
        return setvirtualenvproject([named(rest[-1]), project]) or go(project)

    def mktmpenv(args):
        to_environment = wants_cd()
        rest = []
        for word in args:
            if word in ("-h", "--help"):
                return mkvirtualenv(["--help"])
            if word in ("-n", "--no-cd", "-c", "--cd"):
                to_environment = word in ("-c", "--cd")
            else:
                rest.append(word)
        name = "tmp-" + secrets.token_hex(8)[:15]
        status = mkvirtualenv(rest + [name])
        if not os.path.isdir(named(name)):
            return status
        if to_environment:
            go(named(name))
        marker = "This is a temporary environment. It will be deleted when you run 'deactivate'."
        print(marker)
        write_lines(os.path.join(named(name), "README.tmpenv"), [marker])
        try:  # should this shell end before it is left, a later mktmpenv removes it
            keep = [program(), "temp", "--while", str(os.getpid()), "--", named(name)]
            subprocess.run(keep, env=env.detype(), stderr=subprocess.DEVNULL)
        except OSError:
            pass
        return status

    def wipeenv(args):
        prefix = active()
        if not prefix:
            return 1
        listed = subprocess.run(
            [program(), "wipe", "--dry-run", prefix], env=env.detype(), stdout=subprocess.PIPE, text=True
        )
        if listed.returncode != 0:
            return listed.returncode
        packages = listed.stdout.splitlines()
        if not packages:
            print("Nothing to remove.")
            return 0
        print("Uninstalling packages:", "", *packages, sep="\n")
        return run([program(), "wipe", "--quiet", prefix])

    def virtualenvwrapper(args):
        print("Commands available:", *("  " + name for name in sorted(commands)), sep="\n")
        return 0

    # Enters and leaves environments in this shell; everything else is for the program, which gets the terminal itself
    # where xonsh would only copy its output there.
    def jvenv(args, stdin, stdout, stderr, spec):
        word = args[0] if args else ""
        where = args[1] if args[1:] else "."
        if word == "activate":
            if where == "." or os.path.isdir(named(where)) or not os.path.isdir(absolute(where)):
                return workon([where])
            return enter(absolute(where), wants_cd())
        if word == "deactivate":
            return deactivate([]) if text("VIRTUAL_ENV") else complain("jvenv: no environment is active")
        seen = spec.captured in (False, "hiddenobject")
        status = run(
            [program(), *args],
            stdin=stdin,
            stdout=None if seen and spec.captured_stdout is not None else stdout,
            stderr=None if seen and spec.captured_stderr is not None else stderr,
        )
        if word in ("trust", "untrust") and status == 0:
            trust_changed()
        return status

    # --- Completion -----------------------------------------------------------------------------------------------

    def directories(prefix, begun):
        above = begun.rpartition("/")[0]
        where = os.path.join(prefix, above)
        found = sorted(os.listdir(where)) if os.path.isdir(where) else []
        return [os.path.join(above, name) for name in found if os.path.isdir(os.path.join(where, name))]

    table = {}  # what `jvenv completion json` says, once it was wanted

    # Reads it from the file that lies beside this one, or was installed with the program.
    def commands_of_jvenv():
        if not table:
            program_file = shutil.which("jvenv", path=os.pathsep.join(env["PATH"])) or ""
            installed = os.path.join(os.path.dirname(os.path.dirname(program_file)), "share", "jvenv")
            for directory in (os.path.dirname(file), installed):
                known = os.path.join(directory, "completion.json")
                if os.path.isfile(known):
                    with open(known, encoding="utf-8") as read:
                        table.update(json.load(read))
                    here = {"summary": "Enter an environment in this shell", "words": ["environment"]}
                    table["commands"]["activate"] = here
                    table["commands"]["deactivate"] = {"summary": "Leave the environment that is active"}
                    break
        return table.get("commands", {})

    # What programs on PATH are called whose names begin so.
    def programs(begun):
        places = [directory for directory in env["PATH"] if os.path.isdir(directory)]
        return sorted({name for directory in places for name in os.listdir(directory) if name.startswith(begun)})

    # What a word that begins so may be if it is of that kind, or None where xonsh itself knows.
    def words_of_kind(kind, begun):
        if isinstance(kind, list):
            return kind
        if kind == "anything":
            return []
        if "/" in begun or begun[:1] in (".", "~"):
            return None
        if kind == "environment":
            return names() if os.path.isdir(workon_home()) else []
        if kind == "python":
            versions = os.path.join(text("PYENV_ROOT", os.path.join(text("HOME"), ".pyenv")), "versions")
            releases = sorted(os.listdir(versions)) if os.path.isdir(versions) else []
            return programs("python") + programs("pypy") + releases
        return programs(begun) if kind == "program" else None

    # Candidates behind these words, the first of which is jvenv: words, with what they mean where that is known.
    def candidates_of_jvenv(words, begun):
        commands_known = commands_of_jvenv()
        name, known, value, count = "", {}, None, 0
        for word in words[1:]:
            if value is not None:
                value = None
            elif name in ("", "python"):
                name = f"python {word}" if name else table.get("aliases", {}).get(word, word)
                known = commands_known.get(name, {})
            elif word.startswith("-"):
                value = next((it.get("value") for it in known.get("options", []) if word in it["names"]), None)
            else:
                count += 1
        if value is not None:
            found = words_of_kind(value, begun)
            return None if found is None else dict.fromkeys(found)
        if name in ("", "python"):
            start = "python " if name else ""
            rest = {it[len(start):]: about["summary"] for it, about in commands_known.items() if it.startswith(start)}
            return {it: summary for it, summary in rest.items() if " " not in it}
        if begun.startswith("-"):
            return {it: option["summary"] for option in known.get("options", []) for it in option["names"]}
        kinds = known.get("words", [])
        found = words_of_kind(kinds[min(count, len(kinds) - 1)], begun) if kinds else []
        return None if found is None else dict.fromkeys(found)

    # What may stand where the cursor is, or None where that is not known here.
    def candidates(words, place, begun):
        if words[0] in ("cdvirtualenv", "cdsitepackages"):
            prefix = text("VIRTUAL_ENV")
            if not prefix or place != 1:
                return []
            return directories(prefix if words[0] == "cdvirtualenv" else site_packages(prefix), begun)
        first_only = words[0] in ("workon", "cpvirtualenv", "showvirtualenv", "setvirtualenvproject") and place == 1
        if words[0] == "jvenv":
            return candidates_of_jvenv(words[:place], begun)
        if first_only or words[0] == "rmvirtualenv":
            return names() if os.path.isdir(workon_home()) else []
        return None

    def complete(context):
        command = context.command
        if command is None or not command.args or command.arg_index < 1:
            return None
        words = [word.value for word in command.args]
        offered = candidates(words, command.arg_index, command.prefix)
        if offered is None:
            return None
        length = len(command.raw_prefix)
        summaries = offered if isinstance(offered, dict) else {}
        found = [
            completion_of(
                quoted(name), prefix_len=length, description=summaries.get(name) or "", append_closing_quote=False
            )
            for name in offered
            if name.startswith(command.prefix)
        ]
        return found, length

    commands = {
        command.__name__: command
        for command in (
            add2virtualenv, allvirtualenv, cdproject, cdsitepackages, cdvirtualenv, cpvirtualenv, lssitepackages,
            lsvirtualenv, mkproject, mktmpenv, mkvirtualenv, rmvirtualenv, setvirtualenvproject, showvirtualenv,
            toggleglobalsitepackages, virtualenvwrapper, wipeenv, workon,
        )
    }
    XSH.aliases.update({**commands, "deactivate": deactivate, "jvenv": jvenv})
    wants_auto = text("JVENV_AUTO_ACTIVATE") not in ("", "0", "False")
    if wants_auto:
        from xonsh.events import events

        events.on_chdir(auto)
        if env.get("XONSH_INTERACTIVE"):
            auto()
    if env.get("XONSH_INTERACTIVE"):
        from xonsh.completers.completer import add_one_completer
        from xonsh.completers.tools import RichCompletion as completion_of, contextual_completer

        add_one_completer("jvenv", contextual_completer(complete), "start")


_jvenv_define(__import__("os").path.abspath(globals().get("__file__") or ""))
del _jvenv_define
