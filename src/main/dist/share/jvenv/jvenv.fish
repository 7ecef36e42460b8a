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
set -g _jvenv_program (string replace -r '/src/main/dist/share/jvenv/[^/]*$' /scripts/jvenv -- (status filename)) # a clone
set -g _jvenv_program (string replace -r '/share/jvenv/[^/]*$' /bin/jvenv -- $_jvenv_program)

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

function _jvenv_source_hook
    if test -f $argv[1].fish
        source $argv[1].fish
    end
    return 0
end

function _jvenv_project
    set -l file $argv[1]/$VIRTUALENVWRAPPER_PROJECT_FILENAME
    if test -f $file
        head -n 1 $file
    end
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
    string match -qr '^(_jvenv_|_OLD_|BASH|ZSH_|KSH_|FISH_|fish_|PS)' -- $argv[1]; and return 1
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
        string match -qr '^(#|$)' -- $line; and continue
        set -l parts (string split -m 1 = -- $line)
        if set -q parts[2]; and _jvenv_is_variable $parts[1]
            contains -- $parts[1] $_jvenv_changed; or _jvenv_keep $parts[1]
            set -gx $parts[1] $parts[2]
        else
            echo jvenv: (_jvenv_shown $parts[1]) "is left as it is, though $argv[1]/.variables says otherwise" >&2
        end
    end <$argv[1]/.variables
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

# --- Trust --------------------------------------------------------------------------------------------------------

# Whether two files are the same, line by line.
function _jvenv_same
    test -f $argv[1]; and test -r $argv[1]; and test -f $argv[2]; and test -r $argv[2]; or return 1
    set -l one
    set -l other
    while read -L -l line
        set -a one x$line
    end <$argv[1]
    while read -L -l line
        set -a other x$line
    end <$argv[2]
    test (count $one) -eq (count $other); or return 1
    test "$one" = "$other"
end

# Where copies lie of what `jvenv trust` was told to trust: each below this directory under its whole path.
function _jvenv_trust_root
    if string match -q '/*' -- "$XDG_DATA_HOME"
        echo $XDG_DATA_HOME/jvenv/trust
    else
        echo $HOME/.local/share/jvenv/trust
    end
end

function _jvenv_tell_trust
    echo jvenv trust (_jvenv_shown (string escape -- $argv[1])) >&2
end

# Sources the hook of a project, NAME.fish, if it is trusted; otherwise a line says that it is not.
function _jvenv_source_project_hook
    test -n "$argv[1]"; or return 0
    set -l project (_jvenv_absolute $argv[1])
    set -l file $project/.virtualenvwrapper/$argv[2].fish
    test -f $file; or return 0
    set -l copy (_jvenv_trust_root)$file
    if test "$VIRTUALENVWRAPPER_TRUST_PROJECTS" = 1; or _jvenv_same $file $copy
        source $file
        return 0
    end
    set -l why 'is not trusted'
    test -e $copy; and set why 'has changed since it was trusted'
    echo -n jvenv: (_jvenv_shown $file) "$why, and is skipped; look at it, then run: " >&2
    _jvenv_tell_trust $project
end

# Enters the environment of that directory, with all hooks: the second argument is 1 to go to its project.
function _jvenv_enter
    set -l name (string replace -r '.*/' '' -- $argv[1])
    if not test -f $argv[1]/bin/activate.fish
        echo "ERROR: Environment '$argv[1]' does not contain an activate script." >&2
        return 1
    end
    set -q _jvenv_entered; and _jvenv_leave
    _jvenv_run_hook $VIRTUALENVWRAPPER_HOOK_DIR/preactivate $name
    _jvenv_run_hook $argv[1]/bin/preactivate $name
    source $argv[1]/bin/activate.fish
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
    _jvenv_set_variables $argv[1]
    set -l project (_jvenv_project $argv[1])
    if test "$argv[2]" = 1; and test -n "$project"
        _jvenv_cd $project
    end
    _jvenv_source_project_hook "$project" postactivate
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postactivate
    _jvenv_source_hook $argv[1]/bin/postactivate
    return 0
end

function _jvenv_leave
    set -l left $VIRTUAL_ENV
    _jvenv_source_project_hook "$(_jvenv_project $left)" predeactivate
    _jvenv_source_hook $left/bin/predeactivate
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/predeactivate
    _jvenv_restore_variables
    functions -q virtualenv_deactivate; and virtualenv_deactivate
    functions -e virtualenv_deactivate deactivate
    set -e _jvenv_entered
    set -g VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV $left
    _jvenv_source_hook $left/bin/postdeactivate
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postdeactivate
    set -e VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV
    set -l name (string replace -r '.*/' '' -- $left)
    if test -f $left/README.tmpenv; and test $left = $WORKON_HOME/$name
        echo "Removing temporary environment: $name"
        rmvirtualenv $name
    end
    return 0
end

# Which environment belongs to the working directory: .venv here or above, else the one whose project it is.
function _jvenv_find
    set -l dir $PWD
    while true
        if test -f $dir/.venv/bin/activate.fish
            echo $dir/.venv
            return 0
        end
        if test -f $dir/.venv
            set -l target (head -n 1 $dir/.venv)
            if test -n "$target"
                string match -q '*/*' -- $target; or test ! -d $WORKON_HOME/$target; or set target $WORKON_HOME/$target
                string match -q '/*' -- $target; or set target $dir/$target
                _jvenv_absolute $target
                return 0
            end
        end
        for file in $WORKON_HOME/*/$VIRTUALENVWRAPPER_PROJECT_FILENAME
            if test (head -n 1 $file | string collect) = (test -n "$dir"; and echo $dir; or echo /)
                string replace -r '/[^/]*$' '' -- $file
                return 0
            end
        end
        if test $dir = $PWD; and test -d $WORKON_HOME/(string replace -r '.*/' '' -- $PWD)
            break
        end
        test -z "$dir"; and break
        set dir (string replace -r '/[^/]*$' '' -- $dir)
    end
    echo $WORKON_HOME/(string replace -r '.*/' '' -- $PWD)
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
        pip install -r $requirements; or set failed $status
    end
    for package in $packages
        pip install $package; or set failed $status
    end
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv
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
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postcpvirtualenv
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
    _jvenv_source_hook $VIRTUALENVWRAPPER_HOOK_DIR/postmkproject
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
    set -l packages
    for line in ($VIRTUAL_ENV/bin/python -m pip list --format=freeze --disable-pip-version-check)
        set -l name (string replace -r '[=@ ].*' '' -- $line)
        contains -- "$name" '' pip setuptools wheel distribute wsgiref appdirs packaging pyparsing six; or set -a packages $name
    end
    if not set -q packages[1]
        echo 'Nothing to remove.'
        return 0
    end
    printf 'Uninstalling packages:\n\n'
    printf '%s\n' $packages
    $VIRTUAL_ENV/bin/python -m pip uninstall -y $packages
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
                set -l place (contains -i -- $VIRTUAL_ENV/bin $PATH); and set -e PATH[$place]
                set -e VIRTUAL_ENV VIRTUAL_ENV_PROMPT
            else
                echo 'jvenv: no environment is active' >&2
                return 1
            end
        case trust untrust
            _jvenv_run $argv; or return
            set -g _jvenv_auto_at
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
# is done about an environment that was entered in another way.
function _jvenv_auto
    test "$PWD" = "$_jvenv_auto_at"; and return 0
    set -g _jvenv_auto_at $PWD
    set -l found (_jvenv_auto_find)
    if not set -q found[2]
        _jvenv_auto_leave
        return 0
    end
    test "$found[2]" = "$_jvenv_auto_environment"; and return 0 # also if the user has left it
    if test -n "$VIRTUAL_ENV"; and test "$VIRTUAL_ENV" != "$_jvenv_auto_environment"
        set -g _jvenv_auto_environment
        return 0
    end
    _jvenv_auto_leave
    set -l why (_jvenv_untrusted $found)
    if test -z "$why"
        set -g _jvenv_auto_environment $found[2]
        _jvenv_enter $found[2] 0
    else if not contains -- "$found[1]" $_jvenv_auto_told
        set -ga _jvenv_auto_told "$found[1]"
        set -l dir "$found[1]"
        test -n "$dir"; or set dir /
        echo -n "jvenv: the environment of" (_jvenv_shown $dir) "$why, and is not entered; to have that, run: " >&2
        _jvenv_tell_trust $dir
    end
end

function _jvenv_auto_leave
    if test -n "$_jvenv_auto_environment"; and test "$VIRTUAL_ENV" = "$_jvenv_auto_environment"
        _jvenv_leave
    end
    set -g _jvenv_auto_environment
end

# The next directory from here upwards that has an environment, and which: two lines, or none.
function _jvenv_auto_find
    set -l dir (string replace -r '^/$' '' -- $PWD)
    string match -q "*\n*" -- $dir; and return 1
    set -l linked
    set -l owner
    for config in $WORKON_HOME/*/$VIRTUALENVWRAPPER_PROJECT_FILENAME
        set -l project
        read -L project <$config
        set project (string replace -r '/$' '' -- $project)
        if test -n "$project"; and test "$project/" = (string sub -l (math (string length -- $project) + 1) -- $PWD/)
            if test (string length -- "$project") -gt (string length -- "$linked")
                set -l prefix (string replace -r '/[^/]*$' '' -- $config)
                if test -f $prefix/pyvenv.cfg
                    set linked $project
                    set owner $prefix
                end
            end
        end
    end
    while true
        set -l target
        if test -f $dir/.venv/pyvenv.cfg
            set target $dir/.venv
        else if test -f $dir/.venv; and test -r $dir/.venv
            read -L target <$dir/.venv
            if test -n "$target"
                string match -q '*/*' -- $target; or test ! -d $WORKON_HOME/$target; or set target $WORKON_HOME/$target
                string match -q '/*' -- $target; or set target $dir/$target
                set target (_jvenv_absolute $target)
                test -f $target/pyvenv.cfg; or set target
            end
        end
        if test -z "$target"; and test -n "$linked"; and test "$dir" = "$linked"
            set target $owner
        end
        if test -n "$target"
            printf '%s\n' "$dir" $target
            return 0
        end
        test -z "$dir"; and return 1
        set dir (string replace -r '/[^/]*$' '' -- $dir)
    end
end

# Why that directory may not have us enter that environment; nothing if it may.
function _jvenv_untrusted
    set -l root (_jvenv_trust_root)
    if not test -r $root$argv[1]/.trusted
        echo 'is not trusted'
        return
    end
    set -l trusted
    read -L trusted <$root$argv[1]/.trusted
    if test "$trusted" = $argv[2]
        test $argv[2] = $WORKON_HOME/(string replace -r '.*/' '' -- $argv[2]); and return # the user's own
        set -l changed
        for file in bin/activate.fish bin/preactivate bin/{postactivate,predeactivate,postdeactivate}.fish .variables
            test -e $argv[2]/$file; or test -e $root$argv[2]/$file; or continue
            _jvenv_same $argv[2]/$file $root$argv[2]/$file; or set changed $file
        end
        test -z "$changed"; and return
    end
    echo 'has changed since it was trusted'
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
