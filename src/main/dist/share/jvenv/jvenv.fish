# jvenv for fish: source this file in ~/.config/fish/config.fish. It defines the commands of virtualenvwrapper, and a function
# jvenv that can activate environments in this shell. `jvenv hook run` decides what they do, and prints the code (docs/shells.md).

if not string match -q '/*' -- "$WORKON_HOME"
    set -gx WORKON_HOME $HOME/(test -n "$WORKON_HOME"; and echo $WORKON_HOME; or echo .virtualenvs)
end
if string match -q '*/share/jvenv/*' -- (status filename) # otherwise `jvenv init` has set it
    set -g _jvenv_program (string replace -r '/src/main/dist/share/jvenv/[^/]*$' /scripts/jvenv -- (status filename)) # a clone
    set -g _jvenv_program (string replace -r '/share/jvenv/[^/]*$' /bin/jvenv -- $_jvenv_program)
end

# The program that decides. It is chosen once, when this file is read: later an environment may come first on PATH, which may
# contain its own jvenv, and JVENV_BIN may have changed.
set -g _jvenv_asked $_jvenv_program
string match -q '/*' -- "$JVENV_BIN"; and set -g _jvenv_asked $JVENV_BIN
for dir in $PATH
    test -z "$_jvenv_asked"; and string match -q '/*' -- $dir; and test -z "$VIRTUAL_ENV" -o "$dir" != "$VIRTUAL_ENV/bin"; and test -x $dir/jvenv
    and set -g _jvenv_asked $dir/jvenv
end

# Runs jvenv: the program in JVENV_BIN, otherwise that of the same installation, otherwise the first on PATH.
function _jvenv_run
    set -l program jvenv
    test -x "$_jvenv_program"; and set program $_jvenv_program
    test -n "$JVENV_BIN"; and set program $JVENV_BIN
    command $program $argv
end

# Asks for the code of a command, and evaluates it. Arguments before -- are options of `jvenv hook run`.
function _jvenv
    if not test -f "$_jvenv_asked"; or not test -x "$_jvenv_asked"
        echo 'jvenv: the jvenv program of this shell does not exist any more' >&2
        return 127
    end
    for name in WORKON_HOME PROJECT_HOME XDG_DATA_HOME \
            VIRTUALENVWRAPPER_{HOOK_DIR,PROJECT_FILENAME,WORKON_CD,TRUST_PROJECTS,VIRTUALENV,VIRTUALENV_ARGS}
        set -q $name; and set -fx $name $$name
    end
    set -l options --shell fish --integration 1 --pwd $PWD --process $fish_pid
    functions -q virtualenv_deactivate; and set -a options --activated
    set -g _jvenv_status 0
    set -l path; for dir in $PATH; test -n "$VIRTUAL_ENV" -a "$dir" = "$VIRTUAL_ENV/bin"; or set -a path $dir; end
    # Not by a substitution: its messages would not follow the redirections of a function.
    PATH=(string join : -- $path) command $_jvenv_asked hook run $options $argv | read -lz code
    set -l asked $pipestatus[1]; test $asked -eq 0; or return $asked
    eval $code; return $_jvenv_status
end

function _jvenv_cd -d 'Change the directory, without activation'
    set -g _jvenv_going
    builtin cd $argv
    set -l result $status
    set -e _jvenv_going
    return $result
end

function _jvenv_in -d 'Run a command in a directory'
    set -l before $PWD
    _jvenv_cd $argv[1]; and $argv[2..-1]
    set -l result $status
    test -d $before; and _jvenv_cd $before
    return $result
end

# --- Commands -----------------------------------------------------------------------------------------------------

for name in add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv lssitepackages lsvirtualenv mkproject mktmpenv \
        mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages virtualenvwrapper wipeenv workon
    function $name -V name
        _jvenv -- $name $argv
    end
end

function jvenv -d 'Python virtual environments'
    switch "$argv[1]"
        case activate deactivate
            _jvenv -- $argv
        case trust untrust
            _jvenv_run $argv; or return
            set -g _jvenv_at
            set -g _jvenv_found
            set -g _jvenv_told
            functions -q _jvenv_on_cd; and _jvenv_auto
            return 0
        case '*'
            _jvenv_run $argv
    end
end

# --- Activation on cd ---------------------------------------------------------------------------------------------

# Asks jvenv if the nearest directory that may have an environment is another than last time. An environment that the user has
# activated is left alone; _JVENV_AUTO names one that was activated here or in a parent of this shell.
function _jvenv_auto
    test "$PWD" != "$_jvenv_at"; and test -x "$_jvenv_asked"; or return 0
    set -g _jvenv_at $PWD
    set -l before $_jvenv_found
    set -g _jvenv_found
    test -z "$VIRTUAL_ENV"; or test "$VIRTUAL_ENV" = "$_JVENV_AUTO"; or return 0
    set -g _jvenv_found (_jvenv_nearest | string collect -N)
    if test -z "$_jvenv_found"
        test -n "$_JVENV_AUTO"; and _jvenv -- leave
    else if test "$(builtin realpath -- $_jvenv_found)" != "$(builtin realpath -- "$before" 2>/dev/null)"
        set -l quiet
        contains -- $_jvenv_found $_jvenv_told; and set quiet --quiet
        _jvenv $quiet -- cd
    end
    return 0
end

# Prints the nearest directory, here or above, then above the real path, that may have an environment. No file of a project is read.
function _jvenv_nearest
    set -l projects
    for config in $WORKON_HOME/*/(test -n "$VIRTUALENVWRAPPER_PROJECT_FILENAME"; and echo $VIRTUALENVWRAPPER_PROJECT_FILENAME; or echo .project)
        set -l project
        test -f $config; and read -L -n 4096 project <$config
        test -n "$project"; and set -a projects (string replace -r '(.)/$' '$1' -- $project)
    end
    for start in $PWD "$(builtin realpath . 2>/dev/null)"
        set -l dir $start/
        while test -n "$dir"
            set dir "$(string replace -r '/[^/]*$' '' -- $dir | string collect -N)"
            set -l shown $dir
            test -n "$dir"; or set shown /
            test -f $dir/.venv/pyvenv.cfg; or test -f $dir/.venv; or contains -- $shown $projects; or continue
            printf '%s' $shown; and return
        end
    end
end

if not contains -- "$JVENV_AUTO_ACTIVATE" '' 0
    function _jvenv_on_cd --on-variable PWD
        set -q _jvenv_going; or status is-command-substitution; or _jvenv_auto
    end
    status is-interactive; and _jvenv_auto
end

# --- Completion ---------------------------------------------------------------------------------------------------

for command in workon rmvirtualenv cpvirtualenv showvirtualenv setvirtualenvproject
    complete -c $command -f -a "(path dirname $WORKON_HOME/*/bin/activate | path dirname | path basename)"
end
complete -c cdvirtualenv -f -a '(test -n "$VIRTUAL_ENV"; and cd $VIRTUAL_ENV; and __fish_complete_directories)'

function _jvenv_load_completion -d 'Load the completion at the first TAB'
    complete -c jvenv -e
    _jvenv_run completion fish | source
    complete -C (commandline -cp)
end
complete -c jvenv -f -a '(_jvenv_load_completion)'
