# jvenv for fish: source this file in ~/.config/fish/config.fish. It defines the commands of virtualenvwrapper, and a
# function jvenv that can enter and leave environments in this shell; for everything else it calls the program.
#
# Hooks are those of virtualenvwrapper: what is run is the same file, and what is sourced is its sibling NAME.fish.

if not set -q WORKON_HOME; or test -z "$WORKON_HOME"
    set -gx WORKON_HOME $HOME/.virtualenvs
end
if not string match -q '/*' -- $WORKON_HOME
    set -gx WORKON_HOME $HOME/$WORKON_HOME
end
set -q VIRTUALENVWRAPPER_HOOK_DIR; or set -gx VIRTUALENVWRAPPER_HOOK_DIR $WORKON_HOME
set -q VIRTUALENVWRAPPER_PROJECT_FILENAME; or set -gx VIRTUALENVWRAPPER_PROJECT_FILENAME .project
set -q VIRTUALENVWRAPPER_WORKON_CD; or set -gx VIRTUALENVWRAPPER_WORKON_CD 1
if string match -q '*/share/jvenv/*' -- (status filename) # else `jvenv init` has said it
    set -g _jvenv_program (string replace -r '/src/main/dist/share/jvenv/[^/]*$' /scripts/jvenv -- (status filename)) # a clone
    set -g _jvenv_program (string replace -r '/share/jvenv/[^/]*$' /bin/jvenv -- $_jvenv_program)
end

# The program that is asked what to enter and to run. This is found once, when this file is read: later PATH may have an environment
# in front, which may contain its own jvenv, and JVENV_BIN may have changed.
set -g _jvenv_asked $_jvenv_program
string match -q '/*' -- "$JVENV_BIN"; and set -g _jvenv_asked $JVENV_BIN
for dir in $PATH
    test -z "$_jvenv_asked"; and string match -q '/*' -- $dir; and test "$dir" != "$VIRTUAL_ENV/bin"; and test -x $dir/jvenv
    and set -g _jvenv_asked $dir/jvenv
end

# --- Helpers ------------------------------------------------------------------------------------------------------

# The program: the one named by JVENV_BIN, else that of the same installation, else the first on PATH.
function _jvenv_run
    if set -q JVENV_BIN; and test -n "$JVENV_BIN"
        command $JVENV_BIN $argv
    else if string match -q '*/jvenv' -- $_jvenv_program; and test -x $_jvenv_program
        command $_jvenv_program $argv
    else
        command jvenv $argv
    end
end

# Asks jvenv what to do. The answer is in _jvenv_do and the like, which docs/shells.md lists.
function _jvenv_ask
    set -g _jvenv_do
    test -f "$_jvenv_asked"; and test -x "$_jvenv_asked"; or return 1
    set -lx WORKON_HOME $WORKON_HOME
    set -lx PATH (string match -v -- "$VIRTUAL_ENV/bin" $PATH) # so that no Java of the environment is used either
    set -q XDG_DATA_HOME; and set -lx XDG_DATA_HOME $XDG_DATA_HOME
    set -q VIRTUALENVWRAPPER_TRUST_PROJECTS; and set -lx VIRTUALENVWRAPPER_TRUST_PROJECTS $VIRTUALENVWRAPPER_TRUST_PROJECTS
    # Not by a substitution: there what the user is told would go past the redirections of a function.
    command $_jvenv_asked hook $argv[1] --shell fish $argv[2..-1] </dev/null | source
    test "$pipestatus[1]" = 0; and return 0
    set -g _jvenv_do
    return 1
end

# cd itself, which is no reason to enter anything.
function _jvenv_cd
    set -g _jvenv_going
    builtin cd $argv
    set -l result $status
    set -e _jvenv_going
    return $result
end

function _jvenv_home
    test -d $WORKON_HOME; and return 0
    echo "NOTE: Virtual environments directory $WORKON_HOME does not exist. Creating..." >&2
    command mkdir -p -- $WORKON_HOME
end

function _jvenv_active
    _jvenv_home; or return 1
    if set -q VIRTUAL_ENV; and test -d "$VIRTUAL_ENV"
        return 0
    end
    echo 'ERROR: no virtualenv active, or active virtualenv is missing' >&2
    return 1
end

# A name may lie deeper (web/api), but never lead out of WORKON_HOME or mean all of it.
function _jvenv_is_name
    test -n "$argv[1]"; or return 1
    for part in (string split / -- $argv[1])
        contains -- "$part" '' . ..; and return 1
    end
    return 0
end

function _jvenv_absolute
    set -l parts
    set -l whole $argv[1]
    string match -q '/*' -- $whole; or set whole $PWD/$whole
    for part in (string split / -- $whole)
        switch "$part"
            case '' .
            case ..
                set -q parts[1]; and set -e parts[-1]
            case '*'
                set -a parts $part
        end
    end
    echo /(string join / -- $parts)
end

# Runs a hook as a program, in WORKON_HOME.
function _jvenv_run_hook
    test -f $argv[1]; and test -x $argv[1]; or return 0
    set -l before $PWD
    _jvenv_cd $WORKON_HOME
    command $argv
    test -d $before; and _jvenv_cd $before
    return 0
end

# Sources the file, if it exists.
function _jvenv_source
    test -n "$argv[1]"; and test -f $argv[1]; and source $argv[1]
    return 0
end

function _jvenv_project
    set -l project
    set -l file $argv[1]/$VIRTUALENVWRAPPER_PROJECT_FILENAME
    test -f $file; and read -L project <$file
    printf '%s\n' "$project"
end

function _jvenv_site
    set -l found $VIRTUAL_ENV/lib/python*/site-packages $VIRTUAL_ENV/lib/pypy*/site-packages
    if test (count $found) -eq 1
        echo $found
    else
        $VIRTUAL_ENV/bin/python -c 'import sysconfig; print(sysconfig.get_path("platlib"))'
    end
end

function _jvenv_names
    for script in $WORKON_HOME/*/bin/activate.fish
        string replace -r '.*/([^/]*)/bin/activate\.fish$' '$1' -- $script
    end
end

# --- Variables of an environment ----------------------------------------------------------------------------------

# Whether that is the name of a variable, and one that shells and activation do not use themselves.
function _jvenv_is_variable
    string match -qr '^[A-Za-z_][A-Za-z0-9_]*$' -- $argv[1]; or return 1
    string match -qr '^[a-z]*$' -- $argv[1]; and return 1
    string match -qr '^(_jvenv_|_JVENV_|JVENV_BIN|JVENV_SHARE|_OLD_|BASH|ZSH_|KSH_|FISH_|fish_|PS)' -- $argv[1]; and return 1
    not contains -- $argv[1] _ ARGC DIRSTACK EGID EUID FUNCNAME GID GROUPS HISTCMD IFS LINENO OLDPWD OPTARG OPTIND PATH \
        PIPESTATUS PPID PROMPT PWD RANDOM RPROMPT RPS1 SECONDS SHELLOPTS SHLVL TTYIDLE UID USERNAME VIRTUAL_ENV \
        VIRTUAL_ENV_PROMPT cd_after_activate done_part env_dir env_name env_postdeactivate_hook long_mode old_env \
        path_without src_name trg_name
end

# Exports what the file .variables of that environment says, which is read and never run.
function _jvenv_set_variables
    set -g _jvenv_changed
    test -f $argv[1]/.variables; and test -r $argv[1]/.variables; or return 0
    while read -L -l line
        _jvenv_set_variable $argv[1] $line
    end <$argv[1]/.variables
end

# Exports what a line of that environment says.
function _jvenv_set_variable
    string match -qr '^(#|$)' -- $argv[2]; and return 0
    set -l parts (string split -m 1 = -- $argv[2])
    if set -q parts[2]; and _jvenv_is_variable $parts[1]
        contains -- $parts[1] $_jvenv_changed; or _jvenv_keep $parts[1]
        set -gx $parts[1] $parts[2]
    else
        echo jvenv: cannot set (_jvenv_shown $parts[1]) "from $argv[1]/.variables" >&2
    end
end

function _jvenv_keep
    set -ga _jvenv_changed $argv[1]
    set -qg $argv[1]; or return 0
    set -g _jvenv_was_$argv[1] $$argv[1]
    set -qgx $argv[1]; and set -g _jvenv_exported_$argv[1]
end

function _jvenv_restore_variables
    for name in $_jvenv_changed
        set -l was _jvenv_was_$name
        set -e -g $name
        if set -q _jvenv_exported_$name
            set -gx $name $$was
        else if set -q $was
            set -g $name $$was
        end
        set -e $was
        set -e _jvenv_exported_$name
    end
    set -g _jvenv_changed
end

# A text as it may be shown: without what would control the terminal.
function _jvenv_shown
    string replace -ra '[[:cntrl:]]' '?' -- (string join '?' -- $argv)
end

# --- Enter and leave ----------------------------------------------------------------------------------------------

# Which file is sourced for the hook postactivate of the project of that environment: jvenv is asked only if there is one.
function _jvenv_entering
    set -g _jvenv_project_postactivate
    set -l project (_jvenv_project $argv[1])
    test -n "$project"; and test -f $project/.virtualenvwrapper/postactivate.fish; or return 0
    if not _jvenv_ask enter -- $argv[1]
        set -g _jvenv_project_postactivate
        echo 'jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more' >&2
    end
end

# Which files are sourced when that environment is left. Its own were trusted, if it was entered by itself, unless it is one of
# the user's.
function _jvenv_leaving
    set -g _jvenv_project_predeactivate
    set -g _jvenv_predeactivate $argv[1]/bin/predeactivate.fish
    set -g _jvenv_postdeactivate $argv[1]/bin/postdeactivate.fish
    set -l asks
    set -l auto
    if test -n "$_JVENV_AUTO"; and test "$argv[1]" = "$_JVENV_AUTO"; and test "$argv[1]" != $WORKON_HOME/(string replace -r '.*/' '' -- "$argv[1]")
        set auto --auto
        test -e $_jvenv_predeactivate; or test -e $_jvenv_postdeactivate; and set asks yes
        set -g _jvenv_predeactivate
        set -g _jvenv_postdeactivate
    end
    set -l project (_jvenv_project $argv[1])
    test -n "$project"; and test -f $project/.virtualenvwrapper/predeactivate.fish; and set asks yes
    test -n "$asks"; and _jvenv_ask leave $auto -- $argv[1]
    return 0
end

# Enters the environment of that directory, with all hooks: the second argument is 1 to go to its project.
function _jvenv_enter
    set -l name (string replace -r '.*/' '' -- $argv[1])
    if not test -f $argv[1]/bin/activate.fish
        echo "ERROR: Environment '$argv[1]' does not contain an activate script." >&2
        return 1
    end
    set -q _jvenv_entered; and _jvenv_leave
    set -e _JVENV_AUTO
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/preactivate $name
    _jvenv_run_hook $argv[1]/bin/preactivate $name
    source $argv[1]/bin/activate.fish
    _jvenv_wrap_deactivate $argv[1]
    _jvenv_set_variables $argv[1]
    set -l project (_jvenv_project $argv[1])
    if test "$argv[2]" = 1; and test -n "$project"
        _jvenv_cd $project
    end
    _jvenv_entering $argv[1]
    _jvenv_source $_jvenv_project_postactivate
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postactivate.fish
    _jvenv_source $argv[1]/bin/postactivate.fish
    return 0
end

# Keeps the deactivate of the environment as virtualenv_deactivate, and puts one with hooks in its place.
function _jvenv_wrap_deactivate
    set -g _jvenv_entered $argv[1]
    functions -e virtualenv_deactivate
    functions -c deactivate virtualenv_deactivate
    function deactivate -d 'Leave the virtual environment, with its hooks'
        if test "$argv[1]" = nondestructive
            virtualenv_deactivate nondestructive
        else
            _jvenv_leave
        end
    end
end

function _jvenv_leave
    set -l left $VIRTUAL_ENV
    _jvenv_leaving $left
    set -l predeactivate $_jvenv_predeactivate # hooks may ask again
    set -l postdeactivate $_jvenv_postdeactivate
    _jvenv_source $_jvenv_project_predeactivate
    _jvenv_source $predeactivate
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/predeactivate.fish
    _jvenv_restore_variables
    functions -q virtualenv_deactivate; and virtualenv_deactivate
    functions -e virtualenv_deactivate deactivate
    set -e _jvenv_entered
    set -e _JVENV_AUTO
    set -g VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV $left
    _jvenv_source $postdeactivate
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postdeactivate.fish
    set -e VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV
    set -l name (string replace -r '.*/' '' -- $left)
    if test -f $left/README.tmpenv; and test $left = $WORKON_HOME/$name
        echo "Removing temporary environment: $name"
        rmvirtualenv $name
    end
    return 0
end

# Leaves an environment that a parent of this shell has entered: this shell has no function for it.
function _jvenv_leave_inherited
    if test -f $VIRTUAL_ENV/.variables; and _jvenv_ask leave --auto -- $VIRTUAL_ENV
        for line in $_jvenv_variables
            set -l parts (string split -m 1 = -- $line)
            _jvenv_is_variable $parts[1]; and set -q $parts[1]; and test "$$parts[1]" = "$parts[2]"; and set -e -g $parts[1]
        end
    end
    set -l place (contains -i -- $VIRTUAL_ENV/bin $PATH); and set -e PATH[$place]
    set -e VIRTUAL_ENV VIRTUAL_ENV_PROMPT _JVENV_AUTO
end

# Which environment belongs to the working directory, else the one with its name.
function _jvenv_find
    set -l name (string replace -r '.*/' '' -- $PWD)
    if _jvenv_ask enter --pwd $PWD -- .; and test "$_jvenv_do" = enter
        echo $_jvenv_environment
    else
        echo $WORKON_HOME/$name
    end
end

# --- Commands -----------------------------------------------------------------------------------------------------

function workon -d 'List or change working virtualenvs'
    set -l go $VIRTUALENVWRAPPER_WORKON_CD
    set -l name
    for word in $argv
        switch $word
            case -h --help
                echo 'Usage: workon [-n|--no-cd] [-c|--cd] [env_name | .]'
                return 0
            case -n --no-cd
                set go 0
            case -c --cd
                set go 1
            case '*'
                set -q name[1]; or set name $word
        end
    end
    _jvenv_home; or return 1
    if test -z "$name"
        lsvirtualenv -b
        return 1
    end
    set -l dir $WORKON_HOME/$name
    test $name = .; and set dir (_jvenv_find)
    if not test -d $dir
        echo "ERROR: Environment '$name' does not exist. Create it with 'mkvirtualenv $name'." >&2
        return 1
    end
    _jvenv_enter $dir $go
end

function mkvirtualenv -d 'Create a new virtualenv in $WORKON_HOME'
    set -l rest
    set -l packages
    set -l project
    set -l requirements
    set -l failed 0
    while set -q argv[1]
        set -l word $argv[1]
        set -e argv[1]
        switch $word
            case -h --help
                echo 'Usage: mkvirtualenv [-a project_path] [-i package] [-r requirements_file] [-p python_interpreter] [virtualenv options] env_name'
                _jvenv_run virtualenv --help
                return
            case -a
                if not test -d "$argv[1]"
                    echo "Cannot associate project with $argv[1], it is not a directory" >&2
                    return 1
                end
                set project (_jvenv_absolute $argv[1])
                set -e argv[1]
            case -i
                set -a packages $argv[1]
                set -e argv[1]
            case -r
                set requirements (_jvenv_absolute $argv[1])
                set -e argv[1]
            case -p --python
                set -a rest --python=$argv[1]
                set -e argv[1]
            case '*'
                set -a rest $word
        end
    end
    _jvenv_home; or return 1
    set -l before $PWD
    _jvenv_cd $WORKON_HOME
    if set -q VIRTUALENVWRAPPER_VIRTUALENV; and test -n "$VIRTUALENVWRAPPER_VIRTUALENV"
        $VIRTUALENVWRAPPER_VIRTUALENV (string split -n ' ' -- $VIRTUALENVWRAPPER_VIRTUALENV_ARGS) $rest
    else
        _jvenv_run virtualenv (string split -n ' ' -- $VIRTUALENVWRAPPER_VIRTUALENV_ARGS) $rest
    end
    set -l result $status
    _jvenv_cd $before
    test $result -eq 0; or return $result
    set -l name
    for word in $rest
        if not string match -q -- '-*' $word; and test -d $WORKON_HOME/$word
            set name $word
        end
    end
    test -n "$name"; or return 0
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/premkvirtualenv $name
    if test -n "$project"
        setvirtualenvproject $WORKON_HOME/$name $project; or return
    end
    workon $name; or return
    if test -n "$requirements"
        _jvenv_run pip $VIRTUAL_ENV -r $requirements; or set failed $status
    end
    for package in $packages
        _jvenv_run pip $VIRTUAL_ENV -- $package; or set failed $status
    end
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv.fish
    return $failed
end

function _jvenv_is_active -d 'Whether the active environment lies at a path, however that is spelled'
    test -n "$VIRTUAL_ENV"; or return 1
    test "$VIRTUAL_ENV" = $argv[1]; and return 0
    test -d $argv[1]; and test "$(builtin realpath -- $VIRTUAL_ENV 2>/dev/null)" = "$(builtin realpath -- $argv[1])"
end

function rmvirtualenv -d 'Remove a virtualenv'
    _jvenv_home; or return 1
    if not set -q argv[1]
        echo 'Please specify an environment.' >&2
        return 1
    end
    set -l result 0
    for name in $argv
        echo "Removing $name..."
        set -l dir $WORKON_HOME/(string trim -r -c / -- $name)
        if not _jvenv_is_name (string trim -r -c / -- $name)
            echo "ERROR: '$name' is not the name of an environment." >&2
            set result 1
        else if _jvenv_is_active $dir
            echo "ERROR: You cannot remove the active environment ('$name')." >&2
            echo "Either switch to another environment, or run 'deactivate'." >&2
            return 1
        else if not test -d $dir
            echo "Did not find environment $dir to remove." >&2
        else if not test -e $dir/pyvenv.cfg; and not test -e $dir/bin/activate
            echo "ERROR: $dir is not an environment, and is left alone." >&2
            set result 1
        else
            _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/prermvirtualenv $name
            command rm -rf -- $dir; or set result $status
            test -d $PWD; or _jvenv_cd $WORKON_HOME
            _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/postrmvirtualenv $name
        end
    end
    return $result
end

function cpvirtualenv -d 'Duplicate the named virtualenv to make a new one'
    _jvenv_home; or return 1
    set -l source "$WORKON_HOME/$argv[1]"
    test -e $source; or set source (_jvenv_absolute "$argv[1]")
    if test -z "$argv[1]"; or not test -e $source
        echo 'Please provide a valid virtualenv to copy.'
        return 1
    end
    set -l name (string replace -r '.*/' '' -- $source)
    set -q argv[2]; and set name $argv[2]
    if test -e $WORKON_HOME/$name
        echo "$name virtualenv already exists."
        return 1
    end
    echo "Copying $argv[1] as $name..."
    _jvenv_run copy -q -- $source $WORKON_HOME/$name; or return 1
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/precpvirtualenv $source $name
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/premkvirtualenv $name
    workon $name; or return
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv.fish
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postcpvirtualenv.fish
end

function lsvirtualenv -d 'List virtualenvs'
    _jvenv_home; or return 1
    if test "$argv[1]" = -b
        _jvenv_names
        return 0
    end
    for name in (_jvenv_names)
        echo $name
        string replace -ra . = -- $name
        showvirtualenv $name
        echo
    end
end

function showvirtualenv -d 'Show details of a single virtualenv'
    set -l name $argv[1]
    if test -z "$name"
        if not set -q VIRTUAL_ENV
            echo 'showvirtualenv [env]'
            return 1
        end
        set name (string replace -r '.*/' '' -- $VIRTUAL_ENV)
    end
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/get_env_details $name
    _jvenv_run_hook $WORKON_HOME/$name/bin/get_env_details $name
    echo
end

function allvirtualenv -d 'Run a command in all virtualenvs'
    _jvenv_home; or return 1
    for name in (_jvenv_names)
        echo $name
        string replace -ra . = -- $name
        set -lx VIRTUAL_ENV $WORKON_HOME/$name
        set -lx PATH $VIRTUAL_ENV/bin $PATH
        set -l before $PWD
        _jvenv_cd $VIRTUAL_ENV
        $argv
        _jvenv_cd $before
        set PATH $PATH[2..-1]
        echo
    end
end

function cdvirtualenv -d 'Change to the $VIRTUAL_ENV directory'
    _jvenv_active; or return 1
    _jvenv_cd "$VIRTUAL_ENV/$argv[1]"
end

function cdsitepackages -d 'Change to the site-packages directory'
    _jvenv_active; or return 1
    set -l site (_jvenv_site)
    _jvenv_cd "$site/$argv[1]"
end

function lssitepackages -d 'List contents of the site-packages directory'
    _jvenv_active; or return 1
    set -l site (_jvenv_site)
    command ls $argv $site
    if test -f $site/_virtualenv_path_extensions.pth
        printf '\n_virtualenv_path_extensions.pth:\n'
        cat $site/_virtualenv_path_extensions.pth
    end
end

# From Python 3.15 on, lines of a .pth file that begin with import run when all directories are at the end of the path,
# and from 3.18 on they do not run at all (PEP 829): a function that a .start file names puts the directories first.
function _jvenv_write_start
    set -l start $argv[1]/_virtualenv_path_extensions
    string match -q -r '[a-z](2\.[0-9]|3\.[0-9]|3\.1[0-4])t?/site-packages$' -- $argv[1]; and return 0
    test -f $start.start -a -f $start.py; and return 0
    printf '%s\n' \
        '# Puts the directories in the .pth file of this name before all others; site calls it, from Python 3.15 on.' \
        'import os' \
        'import sys' \
        '' \
        '' \
        'def first():' \
        '    here = os.path.dirname(os.path.abspath(__file__))' \
        '    with open(os.path.join(here, "_virtualenv_path_extensions.pth"), "rb") as file:' \
        '        text = file.read().decode("utf-8-sig", "surrogateescape")' \
        '    lines = [line.strip() for line in text.splitlines()]' \
        '    added = [os.path.abspath(os.path.join(here, line)) for line in lines if line[:1] not in ("", "#")]' \
        '    known = [path for path in dict.fromkeys(added) if path in sys.path]' \
        '    sys.path[:] = known + [path for path in sys.path if path not in known]' \
        >$start.py
    and echo '_virtualenv_path_extensions:first' >$start.start
end

function add2virtualenv -d 'Add directory to the import path'
    _jvenv_active; or return 1
    set -l file (_jvenv_site)/_virtualenv_path_extensions.pth
    if not set -q argv[1]
        echo 'Usage: add2virtualenv dir [dir ...]'
        if test -f $file
            printf '\nExisting paths:\n'
            string match -v -r '^import' <$file
        end
        return 1
    end
    set -l remove false
    if test $argv[1] = -d
        set remove true
        set -e argv[1]
    end
    if not test -f $file
        echo 'import sys; sys.__plen = len(sys.path)' >$file
        echo "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)" >>$file
    end
    _jvenv_write_start (_jvenv_site); or return 1
    for dir in $argv
        set -l whole (_jvenv_absolute $dir)
        test $whole = $dir; or echo "Warning: Converting \"$dir\" to \"$whole\"" >&2
        set -l lines
        while read -l line
            set -a lines $line
        end <$file
        if test $remove = true
            while set -l place (contains -i -- $whole $lines)
                set -e lines[$place]
            end
        else
            set lines $lines[1] $whole $lines[2..-1]
        end
        printf '%s\n' $lines >$file
    end
end

function toggleglobalsitepackages -d 'Turn access to global site-packages on or off'
    _jvenv_active; or return 1
    set -l lines
    set -l said Enabled
    while read -l line
        switch $line
            case 'include-system-site-packages*true*'
                set said Disabled
                set line 'include-system-site-packages = false'
            case 'include-system-site-packages*'
                set line 'include-system-site-packages = true'
        end
        set -a lines $line
    end <$VIRTUAL_ENV/pyvenv.cfg
    printf '%s\n' $lines >$VIRTUAL_ENV/pyvenv.cfg; or return 1
    test "$argv[1]" = -q; or echo $said global site-packages
end

function setvirtualenvproject -d 'Associate a project directory with a virtualenv'
    set -l env $VIRTUAL_ENV
    test -n "$argv[1]"; and set env $argv[1]
    string match -q '/*' -- "$env"; or test ! -d "$WORKON_HOME/$env"; or set env $WORKON_HOME/$env
    set -l project $PWD
    test -n "$argv[2]"; and set project (_jvenv_absolute $argv[2])
    set -l name (string replace -r '.*/' '' -- "$env")
    if test -z "$env"; or not test -d $env
        echo "No virtualenv $name" >&2
        return 1
    end
    if not test -d $project
        echo "Cannot associate virtualenv with \"$project\", it is not a directory" >&2
        return 1
    end
    echo "Setting project for $name to $project"
    echo $project >$env/$VIRTUALENVWRAPPER_PROJECT_FILENAME
end

function cdproject -d 'Change directory to the active project'
    _jvenv_active; or return 1
    set -l project (_jvenv_project $VIRTUAL_ENV)
    if test -z "$project"
        echo "No project set in $VIRTUAL_ENV/$VIRTUALENVWRAPPER_PROJECT_FILENAME" >&2
        return 1
    end
    _jvenv_cd $project
end

function mkproject -d 'Create a new project directory and its associated virtualenv'
    set -l force false
    set -l rest
    for word in $argv
        switch $word
            case -h --help
                echo 'Usage: mkproject [-f|--force] [virtualenv options] project_name'
                mkvirtualenv --help
                return
            case -f --force
                set force true
            case '*'
                set -a rest $word
        end
    end
    if not set -q PROJECT_HOME
        echo 'ERROR: Set the PROJECT_HOME shell variable to the name of the directory where projects should be created.' >&2
        return 1
    end
    if not test -d "$PROJECT_HOME"
        echo "ERROR: Project directory '$PROJECT_HOME' does not exist.  Create it or set PROJECT_HOME to an existing directory." >&2
        return 1
    end
    if not set -q rest[1]
        echo 'Usage: mkproject [-f|--force] [virtualenv options] project_name' >&2
        return 1
    end
    set -l project $PROJECT_HOME/$rest[-1]
    if test -d $project; and test $force = false
        echo "Project $rest[-1] already exists." >&2
        return 1
    end
    mkvirtualenv $rest; or return 1
    _jvenv_cd $PROJECT_HOME
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/premkproject $rest[-1]
    echo "Creating $project"
    command mkdir -p -- $project; or return 1
    setvirtualenvproject $VIRTUAL_ENV $project; or return 1
    _jvenv_cd $project
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postmkproject.fish
end

function mktmpenv -d 'Create a temporary virtualenv'
    set -l go $VIRTUALENVWRAPPER_WORKON_CD
    set -l rest
    for word in $argv
        switch $word
            case -h --help
                mkvirtualenv --help
                return
            case -n --no-cd
                set go 0
            case -c --cd
                set go 1
            case '*'
                set -a rest $word
        end
    end
    set -l name tmp-
    while test (string length -- $name) -lt 19
        set name $name(random choice 0 1 2 3 4 5 6 7 8 9 a b c d e f)
    end
    mkvirtualenv $rest $name
    set -l result $status
    test -d $WORKON_HOME/$name; or return $result
    test "$go" = 1; and cdvirtualenv
    echo "This is a temporary environment. It will be deleted when you run 'deactivate'." | tee $WORKON_HOME/$name/README.tmpenv
    _jvenv_run temp --while $fish_pid -- $WORKON_HOME/$name 2>/dev/null # should this shell end before it is left
    return $result
end

function wipeenv -d 'Remove all packages installed in the current virtualenv'
    _jvenv_active; or return 1
    set -l packages (_jvenv_run wipe --dry-run $VIRTUAL_ENV); or return
    if not set -q packages[1]
        echo 'Nothing to remove.'
        return 0
    end
    printf 'Uninstalling packages:\n\n'
    printf '%s\n' $packages
    _jvenv_run wipe --quiet $VIRTUAL_ENV
end

function virtualenvwrapper -d 'Show the commands'
    echo 'Commands available:'
    for name in add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv lssitepackages lsvirtualenv \
            mkproject mktmpenv mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages wipeenv workon
        echo "  $name"
    end
end

function jvenv -d 'Python virtual environments'
    switch "$argv[1]"
        case activate
            set -l where .
            set -q argv[2]; and set where $argv[2]
            if test $where = .; or test -d $WORKON_HOME/$where; or not test -d $where
                workon $where
            else
                _jvenv_enter (_jvenv_absolute $where) $VIRTUALENVWRAPPER_WORKON_CD
            end
        case deactivate
            if functions -q deactivate
                deactivate
            else if set -q VIRTUAL_ENV
                _jvenv_leave_inherited
            else
                echo 'jvenv: no environment is active' >&2
                return 1
            end
        case trust untrust
            _jvenv_run $argv; or return
            set -g _jvenv_auto_at
            set -g _jvenv_auto_found
            if functions -q _jvenv_on_cd
                set -g _jvenv_auto_told
                _jvenv_auto
            end
        case '*'
            _jvenv_run $argv
    end
end

# --- Coming to a directory, if that is wanted ---------------------------------------------------------------------

# What is entered when the user comes to a directory, and left when he goes. Nothing here goes anywhere itself, and nothing
# is done about an environment that was entered in another way. What was entered so is named by _JVENV_AUTO, also in the
# children of this shell.
function _jvenv_auto
    test "$PWD" = "$_jvenv_auto_at"; and return 0
    set -g _jvenv_auto_at $PWD
    if test -n "$VIRTUAL_ENV"
        if test "$VIRTUAL_ENV" != "$_JVENV_AUTO"
            set -g _jvenv_auto_found
            return 0
        end
        # An environment that a parent of this shell has entered is entered again: PATH may differ, and its functions are missing.
        functions -q deactivate; or _jvenv_leave_inherited
    end
    set -l found "$(_jvenv_look)"
    if test -z "$found"
        set -g _jvenv_auto_found
        _jvenv_auto_leave
    else if test "$found" != "$_jvenv_auto_found"; and test "$(builtin realpath -- $found)" != "$(builtin realpath -- "$_jvenv_auto_found" 2>/dev/null)"
        set -g _jvenv_auto_found $found
        _jvenv_auto_ask
    end # else nothing changes, even if the user has left it
end

function _jvenv_auto_ask
    set -l quiet
    contains -- $_jvenv_auto_found $_jvenv_auto_told; and set quiet --quiet
    _jvenv_ask cd --pwd $PWD $quiet
    switch "$_jvenv_do"
        case stay
        case enter
            _jvenv_auto_enter
        case '*'
            test "$_jvenv_do" = untrusted; and set -ga _jvenv_auto_told $_jvenv_auto_found
            _jvenv_auto_leave
    end
end

function _jvenv_auto_leave
    test -n "$_JVENV_AUTO"; and test "$VIRTUAL_ENV" = "$_JVENV_AUTO"; or return 0
    if functions -q deactivate
        _jvenv_leave
    else
        _jvenv_leave_inherited
    end
end

# Enters what the answer says. Hooks may ask again, so all of it is kept first.
function _jvenv_auto_enter
    set -l environment $_jvenv_environment
    set -l name $_jvenv_name
    set -l script $_jvenv_activate
    set -l variables $_jvenv_variables
    set -l preactivate $_jvenv_preactivate
    set -l postactivate $_jvenv_postactivate
    set -l project $_jvenv_project_postactivate
    set -q _jvenv_entered; and _jvenv_leave
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/preactivate $name
    test -n "$preactivate"; and _jvenv_run_hook $preactivate $name
    test -f "$script"; or return 0
    source $script
    if test "$(builtin realpath -- "$VIRTUAL_ENV" 2>/dev/null)" != "$(builtin realpath -- $environment)"
        echo jvenv: the script of (_jvenv_shown $environment) leads to another environment, which is not entered >&2
        functions -q deactivate; and deactivate
        return 0
    end
    set -gx _JVENV_AUTO $VIRTUAL_ENV
    _jvenv_wrap_deactivate $VIRTUAL_ENV
    set -g _jvenv_changed
    for line in $variables
        _jvenv_set_variable $environment $line
    end
    _jvenv_source $project
    _jvenv_source $VIRTUALENVWRAPPER_HOOK_DIR/postactivate.fish
    _jvenv_source $postactivate
end

# The next directory from here upwards, and then above the real path, to which an environment may belong; nothing is started for
# that, and no file of a project is read.
function _jvenv_look
    set -l projects
    for config in $WORKON_HOME/*/$VIRTUALENVWRAPPER_PROJECT_FILENAME
        set -l project
        test -f $config; and read -L project <$config
        test -n "$project"; and set -a projects (string replace -r '(.)/$' '$1' -- $project)
    end
    set -l real "$(builtin realpath . 2>/dev/null)"
    for start in $PWD $real
        set -l dir $start
        while true
            set -l shown $dir
            test -n "$shown"; or set shown /
            if test -f $dir/.venv/pyvenv.cfg; or test -f $dir/.venv; or contains -- $shown $projects
                printf '%s' $shown
                return 0
            end
            test -z "$dir"; and break
            set dir "$(string replace -r '/[^/]*$' '' -- $dir | string collect -N)"
        end
        test "$PWD" = "$real"; and break
    end
    return 1
end

if not contains -- "$JVENV_AUTO_ACTIVATE" '' 0
    function _jvenv_on_cd --on-variable PWD
        set -q _jvenv_going; or status is-command-substitution; or _jvenv_auto
    end
    status is-interactive; and _jvenv_auto
end

# --- Completion ---------------------------------------------------------------------------------------------------

for command in workon rmvirtualenv cpvirtualenv showvirtualenv setvirtualenvproject
    complete -c $command -f -a '(_jvenv_names)'
end
complete -c setvirtualenvproject -F
complete -c cdvirtualenv -f -a '(_jvenv_active 2>/dev/null; and _jvenv_cd $VIRTUAL_ENV; and __fish_complete_directories)'

# Asks the program at the first TAB, so that nothing is read for it before.
function _jvenv_load_completion
    complete -c jvenv -e
    _jvenv_run completion fish | source
    complete -C (commandline -cp)
end
complete -c jvenv -f -a '(_jvenv_load_completion)'
