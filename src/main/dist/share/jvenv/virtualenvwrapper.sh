# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154 # variables are set and arguments given in other files
# The commands of virtualenvwrapper for bash, zsh and ksh: source this file instead of the original.
#
# The shell itself does everything except creating, copying and wiping. No function depends on options of the user
# (nounset, errexit, noclobber, sh_word_split, ksh_arrays), on aliases, on IFS or on CDPATH. Functions return text in
# _jvenv_reply, because each $(...) would cost a process.

# --- Settings -----------------------------------------------------------------------------------------------------

# Users may set another program instead of jvenv, also a function.
: "${VIRTUALENVWRAPPER_VIRTUALENV:=virtualenvwrapper_virtualenv}"
: "${VIRTUALENVWRAPPER_VIRTUALENV_CLONE:=virtualenvwrapper_clone}"
VIRTUALENVWRAPPER_ENV_BIN_DIR=bin
case ${OS-}:${MSYSTEM-} in
    Windows_NT:MINGW32 | Windows_NT:MINGW64) VIRTUALENVWRAPPER_ENV_BIN_DIR=Scripts ;;
esac
export VIRTUALENVWRAPPER_PROJECT_FILENAME="${VIRTUALENVWRAPPER_PROJECT_FILENAME:-.project}"
export VIRTUALENVWRAPPER_WORKON_CD="${VIRTUALENVWRAPPER_WORKON_CD:-1}"

_jvenv_here=
if [ -n "${BASH_VERSION-}" ]; then
    _jvenv_here=${BASH_SOURCE-}
elif [ -n "${ZSH_VERSION-}" ]; then
    eval '_jvenv_here=${(%):-%x}'
else
    case ${KSH_VERSION-} in *' 93'*) eval '_jvenv_here=${.sh.file}' ;; esac
fi
case $_jvenv_here in
    */virtualenvwrapper.sh) : "${VIRTUALENVWRAPPER_SCRIPT:=$_jvenv_here}" ;;
    virtualenvwrapper.sh) : "${VIRTUALENVWRAPPER_SCRIPT:=$PWD/$_jvenv_here}" ;;
esac
export VIRTUALENVWRAPPER_SCRIPT="${VIRTUALENVWRAPPER_SCRIPT-}"
case $_jvenv_here in
    */src/main/dist/share/jvenv/*) _jvenv_program=${_jvenv_here%/src/main/dist/*}/scripts/jvenv ;; # a clone
    */share/jvenv/*) _jvenv_program=${_jvenv_here%/share/jvenv/*}/bin/jvenv ;;
    *) : "${_jvenv_program:=}" ;; # `jvenv init` has set it
esac
unset _jvenv_here

: "${_jvenv_changed:=}" # the variables that the active environment has set

_jvenv_shell=ksh
if [ -n "${BASH_VERSION-}" ]; then _jvenv_shell=bash; elif [ -n "${ZSH_VERSION-}" ]; then _jvenv_shell=zsh; fi

# --- jvenv --------------------------------------------------------------------------------------------------------

# Runs jvenv: the program in JVENV_BIN, otherwise that of the same installation, otherwise the first on PATH.
function _jvenv_run {
    _jvenv_auto_until=0
    if [ -n "${JVENV_BIN-}" ]; then
        command "$JVENV_BIN" "$@"
    elif [ -n "$_jvenv_program" ] && [ -x "$_jvenv_program" ]; then
        command "$_jvenv_program" "$@"
    else
        command jvenv "$@"
    fi
}

# Finds the program that decides about environments and hooks, once, when this file is read: later an environment may come first
# on PATH, which may contain its own jvenv, and JVENV_BIN may have changed.
function _jvenv_find_asked {
    typeset rest="${PATH-}:"
    typeset dir
    _jvenv_asked=$_jvenv_program
    case ${JVENV_BIN-} in /*) _jvenv_asked=$JVENV_BIN ;; esac
    while [ -z "$_jvenv_asked" ] && [ -n "$rest" ]; do
        dir=${rest%%:*}
        rest=${rest#*:}
        case $dir in
            "${VIRTUAL_ENV:-/}/"*) ;;
            /*) if [ -f "$dir/jvenv" ] && [ -x "$dir/jvenv" ]; then _jvenv_asked=$dir/jvenv; fi ;;
        esac
    done
}

_jvenv_find_asked

# Runs `jvenv hook`. The answer is in _jvenv_do and similar variables (docs/shells.md).
function _jvenv_ask {
    typeset answer
    typeset action="$1"
    shift
    _jvenv_do=
    if [ ! -f "$_jvenv_asked" ] || [ ! -x "$_jvenv_asked" ]; then return 1; fi
    answer=$(_jvenv_export_asked && command "$_jvenv_asked" hook "$action" --shell "$_jvenv_shell" --integration 1 "$@" </dev/null) || return 1
    _jvenv_take "$answer"
}

function _jvenv_take {
    if [ -n "${ZSH_VERSION-}" ]; then emulate -L zsh; fi # so that options do not change the meaning of quotes
    eval "$1"
}

function _jvenv_export_asked {
    typeset name
    for name in HOME WORKON_HOME XDG_DATA_HOME VIRTUAL_ENV VIRTUALENVWRAPPER_TRUST_PROJECTS; do
        # shellcheck disable=SC2163 # the name is in the variable
        if eval "[ -n \"\${$name+set}\" ]"; then export "$name"; fi
    done
    if [ -n "${VIRTUAL_ENV-}" ]; then # so that a Java in the environment is not used
        _jvenv_path_without "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR"
        PATH=$_jvenv_reply
    fi
}

function virtualenvwrapper_virtualenv {
    _jvenv_run virtualenv "$@"
}

function virtualenvwrapper_clone {
    _jvenv_run copy -q -- "$@"
}

# --- Paths --------------------------------------------------------------------------------------------------------

# Runs the builtin cd, even if cd is an alias or a function; in zsh, without the hooks for a change of directory.
# shellcheck disable=SC2164 # the caller checks the status
function virtualenvwrapper_cd {
    if [ -n "${ZSH_VERSION-}" ]; then
        builtin cd -q "$@"
    else
        command cd "$@"
    fi
}

# Resolves `.` and `..` in an absolute path like Python's normpath, without reading links.
function _jvenv_normalize {
    typeset rest="$1/"
    typeset part
    _jvenv_reply=
    while [ -n "$rest" ]; do
        part=${rest%%/*}
        rest=${rest#*/}
        case $part in
            '' | .) ;;
            ..) _jvenv_reply=${_jvenv_reply%/*} ;;
            *) _jvenv_reply=$_jvenv_reply/$part ;;
        esac
    done
    _jvenv_reply=${_jvenv_reply:-/}
}

function _jvenv_absolute {
    case $1 in
        /*) _jvenv_normalize "$1" ;;
        *) _jvenv_normalize "$PWD/$1" ;;
    esac
}

# Replaces $NAME and ${NAME} with their values; variables that are not set stay unchanged.
function _jvenv_expand_variables {
    typeset rest="$1"
    typeset done_part=
    typeset name
    typeset value
    typeset written
    while :; do
        case $rest in *'$'*) ;; *) break ;; esac
        done_part=$done_part${rest%%\$*}
        rest=${rest#*\$}
        case $rest in
            '{'*'}'*)
                name=${rest#?}
                name=${name%%\}*}
                written='{'$name'}' ;;
            *)
                name=${rest%%[!A-Za-z0-9_]*}
                written=$name ;;
        esac
        value='$'$written
        case $name in
            '' | [0-9]* | *[!A-Za-z0-9_]*) ;;
            *) eval "value=\${$name-\$value}" ;;
        esac
        done_part=$done_part$value
        rest=${rest#"$written"}
    done
    _jvenv_reply=$done_part$rest
}

# Replaces ~ and ~user with the home directory.
function _jvenv_expand_tilde {
    typeset user="${1%%/*}"
    typeset rest="${1#"$user"}"
    _jvenv_reply=$1
    user=${user#\~}
    case $1 in
        \~ | \~/*) _jvenv_reply=${HOME-}$rest ;;
        \~*)
            case $user in
                *[!A-Za-z0-9._-]*) ;;
                *)
                    if eval "_jvenv_reply=~$user" 2>/dev/null; then _jvenv_reply=$_jvenv_reply$rest; else _jvenv_reply=$1; fi ;;
            esac ;;
    esac
}

function _jvenv_expand {
    _jvenv_expand_variables "$1"
    _jvenv_expand_tilde "$_jvenv_reply"
    case $_jvenv_reply in /*) _jvenv_normalize "$_jvenv_reply" ;; esac
}

function virtualenvwrapper_expandpath {
    if [ -z "${1-}" ]; then return 1; fi
    _jvenv_expand "$1"
    printf '%s\n' "$_jvenv_reply"
}

function virtualenvwrapper_absolutepath {
    if [ -z "${1-}" ]; then return 1; fi
    _jvenv_absolute "$1"
    printf '%s\n' "$_jvenv_reply"
}

function _jvenv_workon_home {
    typeset user="${HOME-}"
    if [ -z "$user" ]; then
        user=$(unset HOME && eval 'printf %s ~') # from the system, in shells that support it
        case $user in /*) ;; *) user= ;; esac
    fi
    typeset home="${WORKON_HOME:-$user/.virtualenvs}"
    case $home in
        [!/~]*) home=$user/$home ;;
    esac
    _jvenv_reply=$home
    case $home in
        *['$~']* | *//*) _jvenv_expand "$home" ;;
    esac
}

function virtualenvwrapper_derive_workon_home {
    _jvenv_workon_home
    printf '%s\n' "$_jvenv_reply"
}

# --- Patterns -----------------------------------------------------------------------------------------------------

# Lists the files that match a pattern in _jvenv_globbed, independent of the user's options. Without a match, it may contain the
# pattern itself.
function _jvenv_glob {
    typeset noglob=
    typeset failglob=
    typeset dotglob=
    if [ -n "${ZSH_VERSION-}" ]; then
        emulate -L zsh
        setopt no_nomatch
    else
        case $- in *f*)
            noglob=true
            set +f ;;
        esac
    fi
    if [ -n "${BASH_VERSION-}" ]; then
        if shopt -q failglob; then failglob=true; fi
        if shopt -q dotglob; then dotglob=true; fi
        shopt -u failglob dotglob || :
    fi
    case $1 in
        environments) _jvenv_globbed=("$WORKON_HOME"/*/"$VIRTUALENVWRAPPER_ENV_BIN_DIR"/activate) ;;
        projects) _jvenv_globbed=("$WORKON_HOME"/*/"$VIRTUALENVWRAPPER_PROJECT_FILENAME") ;;
        templates) _jvenv_globbed=("$VIRTUALENVWRAPPER_HOOK_DIR"/template_*) ;;
        packages) _jvenv_globbed=("$VIRTUAL_ENV"/lib/python*/site-packages "$VIRTUAL_ENV"/lib/pypy*/site-packages) ;;
    esac
    if [ -n "$failglob" ]; then shopt -s failglob; fi
    if [ -n "$dotglob" ]; then shopt -s dotglob; fi
    if [ -n "$noglob" ]; then set -f; fi
}

# --- Checks -------------------------------------------------------------------------------------------------------

function virtualenvwrapper_verify_workon_home {
    if [ -d "$WORKON_HOME/" ]; then return 0; fi
    if [ "${1-}" != -q ]; then
        printf 'NOTE: Virtual environments directory %s does not exist. Creating...\n' "$WORKON_HOME" >&2
    fi
    command mkdir -p -- "$WORKON_HOME"
}

function virtualenvwrapper_verify_resource {
    if typeset -f -- "${1-}" >/dev/null 2>&1 || command -v -- "${1-}" >/dev/null 2>&1; then return 0; fi
    printf 'ERROR: virtualenvwrapper could not find %s in your path\n' "${1-}" >&2
    return 1
}

function virtualenvwrapper_verify_virtualenv {
    virtualenvwrapper_verify_resource "$VIRTUALENVWRAPPER_VIRTUALENV"
}

function virtualenvwrapper_verify_virtualenv_clone {
    virtualenvwrapper_verify_resource "$VIRTUALENVWRAPPER_VIRTUALENV_CLONE"
}

function virtualenvwrapper_verify_workon_environment {
    if [ -n "${1-}" ] && [ -d "$WORKON_HOME/$1" ]; then return 0; fi
    printf "ERROR: Environment '%s' does not exist. Create it with 'mkvirtualenv %s'.\n" "${1-}" "${1-}" >&2
    return 1
}

function virtualenvwrapper_verify_active_environment {
    if [ -n "${VIRTUAL_ENV-}" ] && [ -d "$VIRTUAL_ENV" ]; then return 0; fi
    printf 'ERROR: no virtualenv active, or active virtualenv is missing\n' >&2
    return 1
}

function virtualenvwrapper_verify_project_home {
    if [ -z "${PROJECT_HOME-}" ]; then
        printf '%s\n' 'ERROR: Set the PROJECT_HOME shell variable to the name of the directory where projects should be created.' >&2
        return 1
    fi
    if [ -d "$PROJECT_HOME" ]; then return 0; fi
    if [ "${1-}" != -q ]; then
        printf "ERROR: Project directory '%s' does not exist.  Create it or set PROJECT_HOME to an existing directory.\n" \
            "$PROJECT_HOME" >&2
    fi
    return 1
}

function _jvenv_verify_both {
    virtualenvwrapper_verify_workon_home && virtualenvwrapper_verify_active_environment
}

# A name may contain a slash (web/api), but must not leave WORKON_HOME or be WORKON_HOME itself.
function _jvenv_is_name {
    case /$1/ in
        // | //*/ | */./* | */../* | *//*) return 1 ;;
    esac
    return 0
}

function _jvenv_is_environment {
    [ -e "$1/pyvenv.cfg" ] || [ -e "$1/$VIRTUALENVWRAPPER_ENV_BIN_DIR/activate" ] ||
        [ -h "$1/$VIRTUALENVWRAPPER_ENV_BIN_DIR/python" ]
}

# --- Temporary files ----------------------------------------------------------------------------------------------

function virtualenvwrapper_mktemp {
    command mktemp "$@"
}

function virtualenvwrapper_tempfile {
    typeset file
    if ! file=$(virtualenvwrapper_mktemp -t "virtualenvwrapper-${1:-hook}-XXXXXXXXXX") || [ ! -f "$file" ]; then
        printf 'ERROR: virtualenvwrapper could not create a temporary file name.\n' >&2
        return 1
    fi
    printf '%s\n' "$file"
}

# --- Variables of an environment ----------------------------------------------------------------------------------

# Whether $1 is the name of a variable that neither shells nor activation use.
function _jvenv_is_variable {
    if [ -n "${BASH_VERSION-}" ] && shopt -q nocasematch; then
        shopt -u nocasematch
        _jvenv_is_variable "$1"
        set -- $?
        shopt -s nocasematch
        return "$1"
    fi
    case $1 in
        '' | [0-9]* | *[!A-Za-z0-9_]*) return 1 ;;
        _JVENV_* | JVENV_BIN* | JVENV_SHARE*) return 1 ;;
        _ | _jvenv_* | _OLD_* | BASH* | ZSH_* | KSH_* | FISH_* | fish_* | PS*) return 1 ;;
        ARGC | DIRSTACK | EGID | EUID | FUNCNAME | GID | GROUPS | HISTCMD | IFS | LINENO | OLDPWD | OPTARG | OPTIND) return 1 ;;
        PATH | PIPESTATUS | PPID | PROMPT | PWD | RANDOM | RPROMPT | RPS1 | SECONDS | SHELLOPTS | SHLVL | TTYIDLE) return 1 ;;
        UID | USERNAME | VIRTUAL_ENV | VIRTUAL_ENV_PROMPT) return 1 ;;
        cd_after_activate | done_part | env_dir | env_name | env_postdeactivate_hook | long_mode) return 1 ;;
        old_env | path_without | src_name | trg_name) return 1 ;;
        *[!abcdefghijklmnopqrstuvwxyz]*) return 0 ;;
    esac
    return 1
}

# Exports the variables in the file .variables of the environment $1; the file is never executed. _jvenv_was_NAME keeps the old
# state: - if it was not set, otherwise x or = (exported or not) and the value.
function _jvenv_set_variables {
    typeset _jvenv_line
    if [ ! -f "$1/.variables" ] || [ ! -r "$1/.variables" ]; then return 0; fi
    while IFS= read -r _jvenv_line || [ -n "$_jvenv_line" ]; do
        _jvenv_set_variable "$_jvenv_line" "$1"
    done < "$1/.variables"
}

# Exports the variable in the line $1 of the environment $2.
function _jvenv_set_variable {
    typeset _jvenv_name="${1%%=*}"
    case $1 in
        '' | '#'*) return 0 ;;
        *=*) if _jvenv_is_variable "$_jvenv_name" && _jvenv_keep "$_jvenv_name"; then
            export "$_jvenv_name=${1#*=}"
            return 0
        fi ;;
    esac
    _jvenv_shown "$_jvenv_name"
    printf 'jvenv: cannot set %s from %s/.variables\n' "$_jvenv_reply" "${2##*/}" >&2
}

# Calls $1 with each of the lines $2 and the environment $3.
function _jvenv_each_variable {
    typeset _jvenv_rest="$2"
    while [ -n "$_jvenv_rest" ]; do
        "$1" "${_jvenv_rest%%
*}" "$3"
        _jvenv_rest=${_jvenv_rest#*
}
    done
}

# Unsets a variable that a parent of this shell has set for the environment.
function _jvenv_unset_variable {
    typeset _jvenv_name="${1%%=*}"
    if _jvenv_is_variable "$_jvenv_name" && eval "[ \"\${$_jvenv_name-}\" = \"\${1#*=}\" ]"; then unset "$_jvenv_name"; fi
}

# Keeps the state of the variable $1, once. Fails for a list, a number or a constant, which could not be restored.
function _jvenv_keep {
    case " $_jvenv_changed" in *" $1 "*) return 0 ;; esac
    typeset _jvenv_how=-
    if eval "[ -n \"\${$1+set}\" ]"; then
        case $(typeset -p "$1" 2>/dev/null) in
            'declare -x '* | 'typeset -x '* | 'typeset -g -x '* | 'export '*) _jvenv_how=x ;;
            'declare -- '* | 'typeset -g '"$1="* | 'typeset '"$1="* | "$1="*) _jvenv_how='=' ;;
            *) return 1 ;;
        esac
    fi
    if [ "$_jvenv_how" = - ]; then eval "_jvenv_was_$1=-"; else eval "_jvenv_was_$1=\$_jvenv_how\$$1"; fi
    _jvenv_changed="$_jvenv_changed$1 "
}

function _jvenv_restore_variables {
    typeset _jvenv_name
    typeset _jvenv_how
    while [ -n "$_jvenv_changed" ]; do
        _jvenv_name=${_jvenv_changed%% *}
        _jvenv_changed=${_jvenv_changed#* }
        eval "_jvenv_how=\${_jvenv_was_$_jvenv_name--}"
        unset "$_jvenv_name" "_jvenv_was_$_jvenv_name"
        case $_jvenv_how in
            x*) export "$_jvenv_name=${_jvenv_how#?}" ;;
            '='*) eval "$_jvenv_name=\${_jvenv_how#?}" ;;
        esac
    done
}

# Replaces control characters, which a terminal would interpret.
function _jvenv_shown {
    _jvenv_reply=${1//[[:cntrl:]]/?}
}

# --- Hooks --------------------------------------------------------------------------------------------------------

# Prints a message about hooks ($2), and appends it to VIRTUALENVWRAPPER_LOG_FILE with the time and a level ($1).
function _jvenv_tell {
    printf '%s\n' "$2" >&2
    if [ -n "${VIRTUALENVWRAPPER_LOG_FILE-}" ]; then
        _jvenv_open_log
        printf '%s %s %s\n' "$(command date '+%Y-%m-%d %H:%M:%S')" "$1" "$2" >> "$VIRTUALENVWRAPPER_LOG_FILE"
    fi
}

# The log is writable for the group. Above 10 KiB a new log is started, and one older file is kept, as in the original.
function _jvenv_open_log {
    typeset log=$VIRTUALENVWRAPPER_LOG_FILE
    if [ -f "$log" ] && [ "$(command wc -c < "$log")" -gt 10240 ]; then command mv -f -- "$log" "$log.1"; fi
    (umask 113 && command touch -- "$log")
}

# Writes an empty hook, if it does not exist: FILE, MODE, COMMENT.
# If one cannot be written, prints a message and skips the others.
function _jvenv_stub {
    if [ -n "$_jvenv_unwritable" ] || [ -e "$1" ]; then return 0; fi
    if [ ! -w "${1%/*}" ] || ! printf '#!%s\n# %s\n\n' "${SHELL:-/bin/sh}" "$3" 2>/dev/null >| "$1"; then
        _jvenv_unwritable=true
        printf 'jvenv: cannot create hooks in %s: the directory is not writable\n' "${1%/*}" >&2
        return 0
    fi
    command chmod "$2" -- "$1"
    if [ "${HOOK_VERBOSE_OPTION-}" != -q ]; then
        _jvenv_tell INFO "virtualenvwrapper.user_scripts creating $1"
    fi
}

function _jvenv_global_stubs {
    typeset dir="$VIRTUALENVWRAPPER_HOOK_DIR"
    _jvenv_unwritable=
    _jvenv_stub "$dir/premkproject" 755 'This hook is run after a new project is created and before it is activated.'
    _jvenv_stub "$dir/postmkproject" 755 'This hook is run after a new project is activated.'
    _jvenv_stub "$dir/initialize" 644 'This hook is sourced during the startup phase when loading virtualenvwrapper.sh.'
    _jvenv_stub "$dir/premkvirtualenv" 755 'This hook is run after a new virtualenv is created and before it is activated.
# argument: name of new environment'
    _jvenv_stub "$dir/postmkvirtualenv" 644 'This hook is sourced after a new virtualenv is activated.'
    _jvenv_stub "$dir/prermvirtualenv" 755 'This hook is run before a virtualenv is deleted.
# argument: name of the environment'
    _jvenv_stub "$dir/postrmvirtualenv" 755 'This hook is run after a virtualenv is deleted.
# argument: name of the environment'
    _jvenv_stub "$dir/predeactivate" 644 'This hook is sourced before every virtualenv is deactivated.'
    _jvenv_stub "$dir/postdeactivate" 644 'This hook is sourced after every virtualenv is deactivated.'
    _jvenv_stub "$dir/preactivate" 755 'This hook is run before every virtualenv is activated.
# argument: environment name'
    _jvenv_stub "$dir/postactivate" 644 'This hook is sourced after every virtualenv is activated.'
    _jvenv_stub "$dir/get_env_details" 755 'This hook is run when the list of virtualenvs is printed so each name can include details.
# argument: environment name'
}

function _jvenv_local_stubs {
    _jvenv_hook_dir "$1"
    typeset dir="$_jvenv_reply"
    if [ ! -d "$dir" ]; then return 0; fi
    _jvenv_unwritable=
    _jvenv_stub "$dir/predeactivate" 644 'This hook is sourced before this virtualenv is deactivated.'
    _jvenv_stub "$dir/postdeactivate" 644 'This hook is sourced after this virtualenv is deactivated.'
    _jvenv_stub "$dir/preactivate" 755 'This hook is run before this virtualenv is activated.'
    _jvenv_stub "$dir/postactivate" 644 'This hook is sourced after this virtualenv is activated.'
    _jvenv_stub "$dir/get_env_details" 755 "This hook is run when the list of virtualenvs is printed in 'long' mode so each name can include details.
# argument: environment name"
}

# Returns the directory of the hooks of an environment, which is a name or an absolute path.
function _jvenv_hook_dir {
    case $1 in
        /*) _jvenv_reply=$1/$VIRTUALENVWRAPPER_ENV_BIN_DIR ;;
        *) _jvenv_reply=$WORKON_HOME/$1/$VIRTUALENVWRAPPER_ENV_BIN_DIR ;;
    esac
}

# Whether a script contains more than comments; otherwise it is not started.
function _jvenv_is_idle {
    typeset line=
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            '#!'*sh | '' | '#' | '#'[!!]*) ;;
            *) return 1 ;;
        esac
    done < "$1"
    return 0
}

# Runs the program FILE with the other arguments, in WORKON_HOME. Its status is ignored.
function _jvenv_run_hook_file {
    if [ ! -e "$1" ]; then return 0; fi
    if [ ! -x "$1" ] || [ -d "$1" ]; then
        _jvenv_tell ERROR "virtualenvwrapper.user_scripts could not run \"$1\": [Errno 13] Permission denied: '$1'"
        return 0
    fi
    if [ -r "$1" ] && _jvenv_is_idle "$1"; then return 0; fi
    (virtualenvwrapper_cd "$WORKON_HOME" && command "$@") || :
}

function _jvenv_run_global {
    typeset name="$1"
    shift
    _jvenv_run_hook_file "$VIRTUALENVWRAPPER_HOOK_DIR/$name" "$@"
}

function _jvenv_run_local {
    typeset name="$1"
    shift
    _jvenv_hook_dir "$1"
    _jvenv_run_hook_file "$_jvenv_reply/$name" "$@"
}

# Reads the project of an environment; the answer is empty if it has none.
function _jvenv_project_of {
    _jvenv_reply=
    if [ -r "$1/$VIRTUALENVWRAPPER_PROJECT_FILENAME" ] && [ -f "$1/$VIRTUALENVWRAPPER_PROJECT_FILENAME" ]; then
        IFS= read -r _jvenv_reply < "$1/$VIRTUALENVWRAPPER_PROJECT_FILENAME" || :
    fi
}

# Finds the file to source for the hook $1 of the project of the active environment, if any. jvenv is asked only if the project
# has the hook.
function _jvenv_project_hook {
    typeset file
    _jvenv_project_of "$VIRTUAL_ENV"
    file=$_jvenv_reply/.virtualenvwrapper/$1
    if [ -z "$_jvenv_reply" ] || [ ! -f "$file" ]; then
        _jvenv_reply=
    elif [ "${VIRTUALENVWRAPPER_TRUST_PROJECTS-}" = 1 ]; then
        _jvenv_reply=$file
    elif _jvenv_ask enter -- "$VIRTUAL_ENV"; then
        _jvenv_reply=$_jvenv_project_postactivate
    else
        _jvenv_reply=
        printf 'jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more\n' >&2
    fi
}

# Finds the files to source for the deactivation. The hooks of an automatically activated environment must be trusted, unless it
# is in WORKON_HOME.
function _jvenv_leaving {
    typeset bin="${VIRTUAL_ENV-}/$VIRTUALENVWRAPPER_ENV_BIN_DIR"
    typeset auto=
    typeset asks=
    if [ -n "${_JVENV_AUTO-}" ] && [ "$_JVENV_AUTO" = "${VIRTUAL_ENV-}" ] && [ "$VIRTUAL_ENV" != "$WORKON_HOME/${VIRTUAL_ENV##*/}" ]; then
        auto=--auto
        if [ -e "$bin/predeactivate" ] || [ -e "$bin/postdeactivate" ]; then asks=true; fi
    fi
    _jvenv_project_of "${VIRTUAL_ENV-}"
    _jvenv_project_predeactivate=$_jvenv_reply/.virtualenvwrapper/predeactivate
    if [ -z "$_jvenv_reply" ] || [ ! -f "$_jvenv_project_predeactivate" ]; then
        _jvenv_project_predeactivate=
    elif [ "${VIRTUALENVWRAPPER_TRUST_PROJECTS-}" != 1 ]; then
        asks=true
        _jvenv_project_predeactivate=
    fi
    _jvenv_predeactivate=
    _jvenv_postdeactivate=
    _jvenv_left_auto=$auto
    if [ -n "$asks" ] && _jvenv_ask leave ${auto:+"$auto"} -- "$VIRTUAL_ENV"; then return 0; fi
    if [ -z "$auto" ]; then
        if [ -f "$bin/predeactivate" ]; then _jvenv_predeactivate=$bin/predeactivate; fi
        _jvenv_postdeactivate=$bin/postdeactivate
    fi
}

# Runs all hooks of an event. They are sourced in this function, so that they have its arguments; each may change all variables,
# so these are read again after each hook.
function virtualenvwrapper_run_hook {
    case ${1-} in
        initialize)
            _jvenv_global_stubs
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/initialize" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/initialize" || :; fi ;;
        pre_mkvirtualenv)
            _jvenv_local_stubs "$2"
            _jvenv_run_global premkvirtualenv "$2" ;;
        post_mkvirtualenv)
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postmkvirtualenv" || :; fi ;;
        pre_cpvirtualenv)
            _jvenv_run_global precpvirtualenv "$2" "$3" ;;
        post_cpvirtualenv)
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postcpvirtualenv" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postcpvirtualenv" || :; fi ;;
        pre_rmvirtualenv)
            _jvenv_run_global prermvirtualenv "$2" ;;
        post_rmvirtualenv)
            _jvenv_run_global postrmvirtualenv "$2" ;;
        pre_activate)
            _jvenv_run_global preactivate "$2"
            _jvenv_run_local preactivate "$2" ;;
        post_activate)
            _jvenv_project_of "$VIRTUAL_ENV"
            if [ -n "$_jvenv_reply" ] && [ "${VIRTUALENVWRAPPER_PROJECT_CD-}" = 1 ]; then
                case $_jvenv_reply in
                    */../* | */..) virtualenvwrapper_cd -P "$_jvenv_reply" || : ;; # as the system resolves it
                    *) virtualenvwrapper_cd "$_jvenv_reply" || : ;;
                esac
            fi
            _jvenv_project_hook postactivate
            if [ -f "$_jvenv_reply" ]; then . "$_jvenv_reply" || :; fi
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate" || :; fi
            if [ -f "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR/postactivate" ]; then
                . "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR/postactivate" || :
            fi ;;
        pre_deactivate)
            _jvenv_leaving
            if [ -f "$_jvenv_project_predeactivate" ]; then . "$_jvenv_project_predeactivate" || :; fi
            if [ -f "$_jvenv_predeactivate" ]; then . "$_jvenv_predeactivate" || :; fi
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/predeactivate" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/predeactivate" || :; fi ;;
        post_deactivate)
            _jvenv_hook_dir "$2"
            VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV=${_jvenv_reply%/*}
            _jvenv_reply=$_jvenv_reply/postdeactivate
            if [ -n "${_jvenv_left_auto-}" ]; then _jvenv_reply=$_jvenv_postdeactivate; fi # the trusted copy
            if [ -f "$_jvenv_reply" ]; then . "$_jvenv_reply" || :; fi
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postdeactivate" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postdeactivate" || :; fi
            unset VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV ;;
        get_env_details)
            _jvenv_run_global get_env_details "$2"
            _jvenv_run_local get_env_details "$2" ;;
        project.pre_mkproject)
            _jvenv_run_global premkproject "$2" ;;
        project.post_mkproject)
            if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postmkproject" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postmkproject" || :; fi ;;
        --name)
            _jvenv_apply_template "$2" "$4" "$5"
            return ;;
    esac
    return 0
}

# --- Environments: make, remove, copy -----------------------------------------------------------------------------

function virtualenvwrapper_mkvirtualenv_help {
    _jvenv_run hook help mkvirtualenv && "$VIRTUALENVWRAPPER_VIRTUALENV" "$@"
}

# Runs the program that creates environments, with the arguments of the user first.
function _jvenv_virtualenv {
    if [ -n "${ZSH_VERSION-}" ]; then setopt local_options sh_word_split; fi
    # shellcheck disable=SC2086 # it contains several arguments
    "$VIRTUALENVWRAPPER_VIRTUALENV" ${VIRTUALENVWRAPPER_VIRTUALENV_ARGS-} "$@"
}

# Finds the argument with the name of the new environment: the last, unless that is an option.
function _jvenv_made {
    typeset word
    _jvenv_reply=
    for word in "$@"; do
        case $word in
            '' | -*) ;;
            *) if [ -d "$WORKON_HOME/$word" ]; then _jvenv_reply=$word; fi ;;
        esac
    done
}

# Installs a requirements file, if one is given, and the packages, one after another. After a failure, the others are installed,
# and the status is that of the failure. jvenv runs pip: the first pip on PATH may belong to another environment, and settings of
# pip may redirect it to one.
function _jvenv_install {
    typeset packages="$2"
    typeset result=0
    if [ -n "$1" ]; then
        _jvenv_run pip "$VIRTUAL_ENV" -r "$1" || result=$?
    fi
    while [ -n "$packages" ]; do
        if [ -n "${packages%% *}" ]; then
            _jvenv_run pip "$VIRTUAL_ENV" -- "${packages%% *}" || result=$?
        fi
        packages=${packages#* }
    done
    return "$result"
}

#:help:mkvirtualenv: Create a new virtualenv in $WORKON_HOME
function mkvirtualenv {
    typeset left=$#
    typeset word
    typeset project=
    typeset requirements=
    typeset packages=
    typeset interpreter=
    typeset envname
    typeset value
    typeset result=0
    while [ "$left" -gt 0 ]; do
        word=$1
        shift
        left=$((left - 1))
        case $word in
            -h | --help)
                virtualenvwrapper_mkvirtualenv_help "$word"
                return ;;
            --python=*) interpreter=${word#*=} ;;
            -a | -i | -p | --python | -r)
                value=${1-}
                if [ "$left" -gt 0 ]; then
                    shift
                    left=$((left - 1))
                fi
                case $word in
                    -a)
                        if [ ! -d "$value" ]; then
                            printf 'Cannot associate project with %s, it is not a directory\n' "$value" >&2
                            return 1
                        fi
                        _jvenv_absolute "$value"
                        project=$_jvenv_reply ;;
                    -i) packages="$packages$value " ;;
                    -r)
                        _jvenv_expand "$value"
                        _jvenv_absolute "$_jvenv_reply" # before anything changes the directory
                        requirements=$_jvenv_reply ;;
                    *) interpreter=$value ;;
                esac ;;
            *) set -- "$@" "$word" ;;
        esac
    done
    if [ -n "$interpreter" ]; then set -- "--python=$interpreter" "$@"; fi

    virtualenvwrapper_verify_workon_home || return 1
    virtualenvwrapper_verify_virtualenv || return 1
    (virtualenvwrapper_cd "$WORKON_HOME" && _jvenv_virtualenv "$@") || return
    _jvenv_made "$@"
    envname=$_jvenv_reply
    if [ -z "$envname" ]; then return 0; fi # an option such as --version was given
    virtualenvwrapper_run_hook pre_mkvirtualenv "$envname"

    if [ -n "$project" ]; then
        setvirtualenvproject "$WORKON_HOME/$envname" "$project" || return
    fi
    workon "$envname" || return
    _jvenv_install "$requirements" "$packages" || result=$?
    virtualenvwrapper_run_hook post_mkvirtualenv
    return "$result"
}

#:help:rmvirtualenv: Remove a virtualenv
function rmvirtualenv {
    typeset env_name
    typeset env_dir
    typeset result=0
    virtualenvwrapper_verify_workon_home || return 1
    if [ $# -eq 0 ]; then
        printf 'Please specify an environment.\n' >&2
        return 1
    fi
    for env_name in "$@"; do
        printf 'Removing %s...\n' "$env_name"
        if ! _jvenv_is_name "${env_name%/}"; then
            printf "ERROR: '%s' is not the name of an environment.\n" "$env_name" >&2
            result=1
            continue
        fi
        env_dir=$WORKON_HOME/${env_name%/}
        if [ -n "${VIRTUAL_ENV-}" ] && { [ "$VIRTUAL_ENV" = "$env_dir" ] || [ "$VIRTUAL_ENV" -ef "$env_dir" ]; }; then
            printf "ERROR: You cannot remove the active environment ('%s').\n" "$env_name" >&2
            printf "Either switch to another environment, or run 'deactivate'.\n" >&2
            return 1
        fi
        if [ ! -d "$env_dir" ]; then
            printf 'Did not find environment %s to remove.\n' "$env_dir" >&2
        elif ! _jvenv_is_environment "$env_dir"; then
            printf 'ERROR: %s is not an environment, and is left alone.\n' "$env_dir" >&2
            result=1
            continue
        fi
        virtualenvwrapper_run_hook pre_rmvirtualenv "$env_name"
        command rm -rf -- "$env_dir" || result=$?
        if [ ! -d "$PWD" ]; then virtualenvwrapper_cd "$WORKON_HOME"; fi # it was deleted
        virtualenvwrapper_run_hook post_rmvirtualenv "$env_name"
    done
    return "$result"
}

#:help:cpvirtualenv: duplicate the named virtualenv to make a new one
function cpvirtualenv {
    typeset src_name="${1-}"
    typeset trg_name="${2-}"
    typeset src
    virtualenvwrapper_verify_workon_home || return 1
    virtualenvwrapper_verify_virtualenv_clone || return 1
    if [ -z "$src_name" ]; then
        printf 'Please provide a valid virtualenv to copy.\n'
        return 1
    fi
    src=$WORKON_HOME/$src_name
    if [ ! -e "$src" ]; then
        _jvenv_expand "$src_name"
        _jvenv_absolute "$_jvenv_reply"
        src=$_jvenv_reply
        src_name=${src##*/}
    fi
    if [ ! -e "$src" ]; then
        printf 'Please provide a valid virtualenv to copy.\n'
        return 1
    fi
    trg_name=${trg_name:-$src_name}
    if [ -e "$WORKON_HOME/$trg_name" ]; then
        printf '%s virtualenv already exists.\n' "$trg_name"
        return 1
    fi
    if ! _jvenv_is_name "$trg_name"; then
        printf "ERROR: '%s' is not the name of an environment.\n" "$trg_name" >&2
        return 1
    fi
    printf 'Copying %s as %s...\n' "$src_name" "$trg_name"
    (virtualenvwrapper_cd "$WORKON_HOME" && "$VIRTUALENVWRAPPER_VIRTUALENV_CLONE" "$src" "$WORKON_HOME/$trg_name") || return 1
    if [ ! -d "$WORKON_HOME/$trg_name" ]; then return 1; fi
    virtualenvwrapper_run_hook pre_cpvirtualenv "$src" "$trg_name"
    virtualenvwrapper_run_hook pre_mkvirtualenv "$trg_name"
    workon "$trg_name" || return
    virtualenvwrapper_run_hook post_mkvirtualenv
    virtualenvwrapper_run_hook post_cpvirtualenv
}

# --- Environments: list and show ----------------------------------------------------------------------------------

# Prints the name of each environment on a line, in the order of the shell; fails if there is none.
function virtualenvwrapper_show_workon_options {
    typeset script
    typeset result=1
    virtualenvwrapper_verify_workon_home || return 1
    _jvenv_glob environments
    for script in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ -e "$script" ]; then
            script=${script%/*/activate}
            printf '%s\n' "${script##*/}"
            result=0
        fi
    done
    return "$result"
}

function _lsvirtualenv_usage {
    _jvenv_run hook help lsvirtualenv
}

#:help:lsvirtualenv: list virtualenvs
function lsvirtualenv {
    typeset long_mode=true
    typeset letters
    while [ $# -gt 0 ]; do
        case $1 in
            -- | - | [!-]* | '') break ;;
        esac
        letters=${1#-}
        while [ -n "$letters" ]; do
            case $letters in
                l*) long_mode=true ;;
                b*) long_mode=false ;;
                h*)
                    _lsvirtualenv_usage
                    return 1 ;;
                *)
                    printf 'Invalid option: -%s\n' "${letters%"${letters#?}"}" >&2
                    _lsvirtualenv_usage
                    return 1 ;;
            esac
            letters=${letters#?}
        done
        shift
    done
    if [ "$long_mode" = true ]; then
        _jvenv_list_long
    else
        virtualenvwrapper_show_workon_options
    fi
}

# The hooks run with each environment active; without hooks, nothing is activated.
function _jvenv_list_long {
    typeset script
    typeset name
    typeset global="$VIRTUALENVWRAPPER_HOOK_DIR/get_env_details"
    typeset idle=true
    virtualenvwrapper_verify_workon_home || return 1
    if [ -e "$global" ] && ! _jvenv_is_idle "$global"; then idle=false; fi
    _jvenv_glob environments
    for script in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ ! -e "$script" ]; then continue; fi
        name=${script%/*/activate}
        name=${name##*/}
        _jvenv_title "$name"
        if [ "$idle" = true ] && { [ ! -e "${script%/*}/get_env_details" ] || _jvenv_is_idle "${script%/*}/get_env_details"; }; then
            printf '\n'
        else
            _jvenv_in_environment "$script" showvirtualenv "$name"
        fi
        printf '\n'
    done
}

function _jvenv_title {
    printf '%s\n%s\n' "$1" "${1//?/=}"
}

# Runs a command with the environment of a script active, without hooks.
function _jvenv_in_environment {
    (
        . "$1"
        _jvenv_set_variables "$VIRTUAL_ENV"
        shift
        virtualenvwrapper_cd "$VIRTUAL_ENV"
        "$@"
    ) || :
}

#:help:showvirtualenv: show details of a single virtualenv
function showvirtualenv {
    typeset env_name="${1-}"
    if [ -z "$env_name" ]; then
        if [ -z "${VIRTUAL_ENV-}" ]; then
            printf 'showvirtualenv [env]\n'
            return 1
        fi
        env_name=${VIRTUAL_ENV##*/}
    fi
    virtualenvwrapper_run_hook get_env_details "$env_name"
    printf '\n'
}

#:help:allvirtualenv: run a command in all virtualenvs
function allvirtualenv {
    typeset script
    typeset name
    virtualenvwrapper_verify_workon_home || return 1
    _jvenv_glob environments
    for script in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ ! -e "$script" ]; then continue; fi
        name=${script%/*/activate}
        _jvenv_title "${name##*/}"
        _jvenv_in_environment "$script" "$@"
        printf '\n'
    done
}

# --- Environments: enter and leave --------------------------------------------------------------------------------

function virtualenvwrapper_workon_help {
    _jvenv_run hook help workon
}

#:help:workon: list or change working virtualenvs
function workon {
    typeset cd_after_activate="$VIRTUALENVWRAPPER_WORKON_CD"
    typeset env_name=
    typeset word
    for word in "$@"; do
        case $word in
            -h | --help)
                virtualenvwrapper_workon_help
                return 0 ;;
            -n | --no-cd) cd_after_activate=0 ;;
            -c | --cd) cd_after_activate=1 ;;
            *) env_name=${env_name:-$word} ;;
        esac
    done
    if [ -z "$env_name" ]; then
        lsvirtualenv -b
        return 1
    fi
    virtualenvwrapper_verify_workon_home || return 1
    if [ "$env_name" = . ]; then
        env_name=${PWD##*/} # the directory has no environment
        if _jvenv_ask enter --pwd "$PWD" -- . && [ "$_jvenv_do" = enter ]; then env_name=$_jvenv_name; fi
    fi
    case $env_name in
        /*) if [ ! -d "$env_name" ]; then virtualenvwrapper_verify_workon_environment "$env_name" || return 1; fi ;;
        *) virtualenvwrapper_verify_workon_environment "$env_name" || return 1 ;;
    esac
    _jvenv_enter "$env_name" "$cd_after_activate"
}

# Activates an environment, a name or an absolute path, with all hooks. If $2 is 1, changes to the directory of its project.
function _jvenv_enter {
    _jvenv_hook_dir "$1"
    typeset activate="$_jvenv_reply/activate"
    if [ ! -f "$activate" ]; then
        printf "ERROR: Environment '%s' does not contain an activate script.\n" "${activate%/*/activate}" >&2
        return 1
    fi
    # An environment that a parent process has activated stays in PATH.
    if typeset -f deactivate >/dev/null 2>&1; then _jvenv_leave; fi
    unset _JVENV_AUTO
    virtualenvwrapper_run_hook pre_activate "$1"
    . "$activate" || :
    _jvenv_wrap_deactivate
    _jvenv_set_variables "${activate%/*/activate}"
    VIRTUALENVWRAPPER_PROJECT_CD=$2 virtualenvwrapper_run_hook post_activate
    return 0
}

# Deactivates an environment that workon has activated, with its hooks, or one that a parent process has activated. An environment
# whose script was sourced by hand is deactivated by the next activate script.
function _jvenv_leave {
    if typeset -f deactivate >/dev/null 2>&1; then
        case $(typeset -f deactivate) in
            *env_postdeactivate_hook*) deactivate ;;
        esac
    elif [ -n "${VIRTUAL_ENV-}" ]; then
        if [ -f "$VIRTUAL_ENV/.variables" ] && _jvenv_ask leave --auto -- "$VIRTUAL_ENV"; then
            _jvenv_each_variable _jvenv_unset_variable "$_jvenv_variables" "$VIRTUAL_ENV"
        fi
        _jvenv_path_without "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR"
        PATH=$_jvenv_reply
        unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT _JVENV_AUTO
    fi
}

# Returns PATH without its first entry $1.
function _jvenv_path_without {
    typeset all=":${PATH-}:"
    _jvenv_reply=${PATH-}
    case $all in
        *":$1:"*)
            all=${all%%":$1:"*}:${all#*":$1:"}
            all=${all#:}
            _jvenv_reply=${all%:} ;;
    esac
}

# Renames the function deactivate of the environment to virtualenv_deactivate, and defines one with hooks.
function _jvenv_wrap_deactivate {
    typeset text
    text=$(typeset -f deactivate)
    eval "${text//deactivate/virtualenv_deactivate}"
    eval 'deactivate () {
        typeset env_postdeactivate_hook="${VIRTUAL_ENV-}/$VIRTUALENVWRAPPER_ENV_BIN_DIR/postdeactivate"
        typeset old_env="${env_postdeactivate_hook%/*/postdeactivate}"
        virtualenvwrapper_run_hook pre_deactivate
        typeset _jvenv_kept_auto="$_jvenv_left_auto" # hooks may leave another
        typeset _jvenv_kept_hook="$_jvenv_postdeactivate"
        unset _JVENV_AUTO
        _jvenv_restore_variables
        _jvenv_path_without "$old_env/$VIRTUALENVWRAPPER_ENV_BIN_DIR"
        typeset path_without="$_jvenv_reply"
        virtualenv_deactivate "${1-}"
        PATH=$path_without # the function of the script would lose entries that were added since
        if [ "$old_env" = "$WORKON_HOME/${old_env##*/}" ]; then old_env=${old_env##*/}; fi
        _jvenv_left_auto=$_jvenv_kept_auto
        _jvenv_postdeactivate=$_jvenv_kept_hook
        virtualenvwrapper_run_hook post_deactivate "$old_env"
        _jvenv_left_auto=
        if [ "${1-}" != nondestructive ]; then unset -f virtualenv_deactivate deactivate >/dev/null 2>&1 || :; fi
        hash -r 2>/dev/null || :
    }'
}

# --- Activation on cd ---------------------------------------------------------------------------------------------

# Activates the environment of the working directory, and deactivates it elsewhere. The directory is never changed, and an
# environment that was activated in another way is left alone. _JVENV_AUTO names an automatically activated environment, also in
# the children of this shell.
: "${_jvenv_auto_at:=}"       # where we were looking last
: "${_jvenv_auto_found:=}"    # the directory to which something may belong that jvenv was asked of last
: "${_jvenv_auto_projects:=}" # which projects environments are for
: "${_jvenv_auto_until:=0}"   # when it is read again
: "${_jvenv_auto_told:=}"     # of which directories the user has been told that they are not trusted

function _jvenv_auto {
    if [ "$PWD" = "$_jvenv_auto_at" ]; then return 0; fi
    _jvenv_auto_at=$PWD
    if [ -n "${VIRTUAL_ENV-}" ]; then
        if [ "$VIRTUAL_ENV" != "${_JVENV_AUTO-}" ]; then
            _jvenv_auto_found=
            return 0
        fi
        # An environment that a parent of this shell has activated is activated again: PATH may differ, and its functions are missing.
        if ! typeset -f deactivate >/dev/null 2>&1; then _jvenv_leave; fi
    fi
    if ! _jvenv_look; then
        _jvenv_auto_found=
        _jvenv_auto_leave
    elif [ "$_jvenv_reply" != "$_jvenv_auto_found" ] && ! [ "${_jvenv_reply:-/}" -ef "$_jvenv_auto_found" ]; then
        _jvenv_auto_found=${_jvenv_reply:-/}
        _jvenv_auto_ask
    fi # otherwise nothing changes, even if the user has deactivated it
}

function _jvenv_auto_ask {
    typeset quiet=
    case $_jvenv_auto_told in *"
$_jvenv_auto_found
"*) quiet=--quiet ;; esac
    if ! _jvenv_ask cd --pwd "$PWD" ${quiet:+"$quiet"}; then _jvenv_do=leave; fi
    case $_jvenv_do in
        stay) ;;
        enter) _jvenv_auto_enter ;;
        *)
            if [ "$_jvenv_do$quiet" = untrusted ]; then
                _jvenv_auto_told="${_jvenv_auto_told:-
}$_jvenv_auto_found
"
            fi
            _jvenv_auto_leave ;;
    esac
}

function _jvenv_auto_leave {
    if [ -n "${_JVENV_AUTO-}" ] && [ "${VIRTUAL_ENV-}" = "$_JVENV_AUTO" ]; then _jvenv_leave; fi
}

# Activates the environment in the answer. Hooks may overwrite the answer, so it is copied first.
function _jvenv_auto_enter {
    typeset _jvenv_in="$_jvenv_environment"
    typeset _jvenv_in_name="$_jvenv_name"
    typeset _jvenv_in_activate="$_jvenv_activate"
    typeset _jvenv_in_variables="$_jvenv_variables"
    typeset _jvenv_in_preactivate="$_jvenv_preactivate"
    typeset _jvenv_in_postactivate="$_jvenv_postactivate"
    typeset _jvenv_in_project="$_jvenv_project_postactivate"
    if typeset -f deactivate >/dev/null 2>&1; then _jvenv_leave; fi
    _jvenv_run_global preactivate "$_jvenv_in_name"
    if [ -n "$_jvenv_in_preactivate" ]; then _jvenv_run_hook_file "$_jvenv_in_preactivate" "$_jvenv_in_name"; fi
    if [ ! -f "$_jvenv_in_activate" ]; then return 0; fi
    . "$_jvenv_in_activate" || :
    if ! [ "${VIRTUAL_ENV-}" -ef "$_jvenv_in" ]; then
        _jvenv_shown "$_jvenv_in"
        printf 'jvenv: the script of %s leads to another environment, which is not entered\n' "$_jvenv_reply" >&2
        if typeset -f deactivate >/dev/null 2>&1; then deactivate; fi
        return 0
    fi
    export _JVENV_AUTO="$VIRTUAL_ENV"
    _jvenv_wrap_deactivate
    _jvenv_each_variable _jvenv_set_variable "$_jvenv_in_variables" "$_jvenv_in"
    if [ -f "$_jvenv_in_project" ]; then . "$_jvenv_in_project" || :; fi
    if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate" ]; then . "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate" || :; fi
    if [ -f "$_jvenv_in_postactivate" ]; then . "$_jvenv_in_postactivate" || :; fi
    return 0
}

# Finds the nearest directory, here or above, that may have an environment; starts no process and reads no file. If a directory
# on the way is a link, the directories above its real path are searched next.
function _jvenv_look {
    typeset link=
    _jvenv_auto_read
    _jvenv_reply=$PWD
    if [ "$_jvenv_reply" = / ]; then _jvenv_reply=; fi
    while :; do
        if [ -f "$_jvenv_reply/.venv/pyvenv.cfg" ] || [ -f "$_jvenv_reply/.venv" ]; then return 0; fi
        case $_jvenv_auto_projects in *"
${_jvenv_reply:-/}
"*) return 0 ;; esac
        if [ -z "$_jvenv_reply" ]; then break; fi
        if [ -h "$_jvenv_reply" ]; then link=true; fi
        _jvenv_reply=${_jvenv_reply%/*}
    done
    if [ -z "$link" ]; then return 1; fi
    _jvenv_reply=$PWD/.
    while :; do
        if [ -f "$_jvenv_reply/.venv/pyvenv.cfg" ] || [ -f "$_jvenv_reply/.venv" ]; then return 0; fi
        if _jvenv_is_project "$_jvenv_reply"; then return 0; fi
        if [ "$_jvenv_reply/.." -ef "$_jvenv_reply" ]; then return 1; fi
        _jvenv_reply=$_jvenv_reply/..
    done
}

# Whether an environment has the project $1, by any path.
function _jvenv_is_project {
    typeset rest="${_jvenv_auto_projects#?}"
    while [ -n "$rest" ]; do
        if [ "${rest%%
*}" -ef "$1" ]; then return 0; fi
        rest=${rest#*
}
    done
    return 1
}

# Reads the projects of the environments, one on each line. With many environments this is slow, so it is not done at every
# change of directory, but once in ten seconds and after changes by this shell.
function _jvenv_auto_read {
    typeset config
    typeset project
    typeset now="${SECONDS:-0}"
    now=${now%%.*}
    if [ "$now" -lt "$_jvenv_auto_until" ]; then return 0; fi
    _jvenv_auto_until=$((now + 10))
    _jvenv_auto_projects='
'
    _jvenv_glob projects
    for config in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ ! -f "$config" ] || [ ! -r "$config" ]; then continue; fi
        project=
        IFS= read -r project < "$config" || :
        if [ -n "$project" ]; then
            _jvenv_auto_projects="$_jvenv_auto_projects${project%/}
"
        fi
    done
}

# --- The function jvenv -------------------------------------------------------------------------------------------

# The body of the function jvenv: activates and deactivates environments in this shell, and runs the program for everything else.
function _jvenv_command {
    case ${1-} in
        activate)
            shift
            _jvenv_activate "$@" ;;
        deactivate) _jvenv_deactivate ;;
        trust | untrust)
            _jvenv_run "$@" || return
            _jvenv_trust_changed ;;
        *) _jvenv_run "$@" ;;
    esac
}

# A word is a name in WORKON_HOME or else a directory here; a word with a slash is a path; no word means this project.
function _jvenv_activate {
    case ${1-.} in
        -h | --help)
            _jvenv_run hook help activate
            return ;;
        .) workon . ;;
        */*) _jvenv_activate_path "$1" ;;
        *) if [ -d "$WORKON_HOME/$1" ] || [ ! -d "$1" ]; then workon "$1"; else _jvenv_activate_path "$1"; fi ;;
    esac
}

function _jvenv_activate_path {
    _jvenv_absolute "$1"
    _jvenv_enter "$_jvenv_reply" "$VIRTUALENVWRAPPER_WORKON_CD"
}

# Asks jvenv about this directory again, after a change of trust.
function _jvenv_trust_changed {
    _jvenv_auto_at=
    _jvenv_auto_found=
    case ${JVENV_AUTO_ACTIVATE-} in
        '' | 0) ;;
        *)
            _jvenv_auto_told=
            _jvenv_auto ;;
    esac
}

# Deactivates an environment, also one that a parent of this shell has activated.
function _jvenv_deactivate {
    if [ -z "${VIRTUAL_ENV-}" ]; then
        printf 'jvenv: no environment is active\n' >&2
        return 1
    fi
    if typeset -f deactivate >/dev/null 2>&1; then deactivate; else _jvenv_leave; fi
}

# --- Site-packages ------------------------------------------------------------------------------------------------

function virtualenvwrapper_get_python_version {
    typeset key
    typeset value
    if [ -r "$VIRTUAL_ENV/pyvenv.cfg" ]; then
        while IFS='= ' read -r key value || [ -n "$key" ]; do
            case $key in
                version | version_info)
                    key=${value%%.*}
                    value=${value#*.}
                    printf '%s\n' "$key.${value%%.*}"
                    return 0 ;;
            esac
        done < "$VIRTUAL_ENV/pyvenv.cfg"
    fi
    command "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR/python" -c 'import sys; print("%d.%d" % sys.version_info[:2])'
}

# Returns the site-packages directory. Python is started only if there are several candidates, or none.
function _jvenv_site_packages {
    typeset dir
    typeset found=
    typeset count=0
    _jvenv_glob packages
    for dir in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ -d "$dir" ]; then
            found=$dir
            count=$((count + 1))
        fi
    done
    if [ "$count" -eq 1 ]; then
        _jvenv_reply=$found
    else
        _jvenv_reply=$(command "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR/python" \
            -c 'import sysconfig; print(sysconfig.get_path("platlib"))')
    fi
}

function virtualenvwrapper_get_site_packages_dir {
    _jvenv_site_packages
    printf '%s\n' "$_jvenv_reply"
}

#:help:cdvirtualenv: change to the $VIRTUAL_ENV directory
function cdvirtualenv {
    _jvenv_verify_both || return 1
    virtualenvwrapper_cd "$VIRTUAL_ENV/${1-}"
}

#:help:cdsitepackages: change to the site-packages directory
function cdsitepackages {
    _jvenv_verify_both || return 1
    _jvenv_site_packages
    virtualenvwrapper_cd "$_jvenv_reply/${1-}"
}

#:help:lssitepackages: list contents of the site-packages directory
function lssitepackages {
    _jvenv_verify_both || return 1
    _jvenv_site_packages
    typeset site="$_jvenv_reply"
    command ls "$@" "$site"
    if [ -f "$site/_virtualenv_path_extensions.pth" ]; then
        printf '\n_virtualenv_path_extensions.pth:\n'
        command cat "$site/_virtualenv_path_extensions.pth"
    fi
}

function _jvenv_print_added {
    typeset line
    if [ ! -f "$1" ]; then return 0; fi
    printf '\nExisting paths:\n'
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in import*) ;; *) printf '%s\n' "$line" ;; esac
    done < "$1"
}

# Removes the line $2 from the file $1; if $3 is add, inserts it after the first line.
function _jvenv_edit_added {
    typeset line
    typeset text=
    typeset first=true
    while IFS= read -r line || [ -n "$line" ]; do
        if [ "$first" = true ] || [ "$line" != "$2" ] || [ "$3" = add ]; then
            text=$text$line'
'
        fi
        if [ "$first" = true ] && [ "$3" = add ]; then
            text=$text$2'
'
        fi
        first=false
    done < "$1"
    printf '%s' "$text" >| "$1"
}

# From Python 3.15 on, lines of a .pth file that begin with import run when all directories are at the end of the path,
# and from 3.18 on they do not run at all (PEP 829): a function that a .start file names puts the directories first.
function _jvenv_write_start {
    typeset start="$1/_virtualenv_path_extensions"
    case ${1%/*} in
        *[a-z][23].[0-9] | *[a-z]3.1[0-4] | *[a-z]3.1[34]t) return 0 ;;
    esac
    if [ -f "$start.start" ] && [ -f "$start.py" ]; then return 0; fi
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
        >| "$start.py" && printf '%s\n' '_virtualenv_path_extensions:first' >| "$start.start"
}

#:help:add2virtualenv: add directory to the import path
function add2virtualenv {
    typeset how=add
    typeset file
    typeset dir
    _jvenv_verify_both || return 1
    _jvenv_site_packages
    if [ ! -d "$_jvenv_reply" ]; then
        printf 'ERROR: currently-active virtualenv does not appear to have a site-packages directory\n' >&2
        return 1
    fi
    file=$_jvenv_reply/_virtualenv_path_extensions.pth
    if [ -z "${1-}" ]; then
        printf 'Usage: add2virtualenv dir [dir ...]\n'
        _jvenv_print_added "$file"
        return 1
    fi
    if [ "$1" = -d ]; then
        how=remove
        shift
    fi
    if [ ! -f "$file" ]; then
        printf '%s\n' 'import sys; sys.__plen = len(sys.path)' \
            "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)" \
            >| "$file" || return 1
    fi
    _jvenv_write_start "${file%/*}" || return 1
    for dir in "$@"; do
        _jvenv_absolute "$dir"
        if [ "$_jvenv_reply" != "$dir" ]; then
            printf 'Warning: Converting "%s" to "%s"\n' "$dir" "$_jvenv_reply" >&2
        fi
        _jvenv_edit_added "$file" "$_jvenv_reply" "$how" || return 1
    done
}

#:help:toggleglobalsitepackages: turn access to global site-packages on or off
function toggleglobalsitepackages {
    typeset line
    typeset text=
    typeset said=
    _jvenv_verify_both || return 1
    if [ ! -f "$VIRTUAL_ENV/pyvenv.cfg" ]; then
        printf 'ERROR: %s has no pyvenv.cfg\n' "$VIRTUAL_ENV" >&2
        return 1
    fi
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            include-system-site-packages*true*)
                line='include-system-site-packages = false'
                said=Disabled ;;
            include-system-site-packages*)
                line='include-system-site-packages = true'
                said=Enabled ;;
        esac
        text=$text$line'
'
    done < "$VIRTUAL_ENV/pyvenv.cfg"
    if [ -z "$said" ]; then
        text=${text}'include-system-site-packages = true
'
        said=Enabled
    fi
    printf '%s' "$text" >| "$VIRTUAL_ENV/pyvenv.cfg" || return 1
    if [ "${1-}" != -q ]; then printf '%s global site-packages\n' "$said"; fi
}

# --- Projects -----------------------------------------------------------------------------------------------------

#:help:setvirtualenvproject: associate a project directory with a virtualenv
function setvirtualenvproject {
    typeset venv="${1-}"
    venv=${venv:-${VIRTUAL_ENV-}}
    typeset project="$PWD"
    if [ -n "${2-}" ]; then
        _jvenv_absolute "$2"
        project=$_jvenv_reply
    fi
    # A name is first that of an environment: projects often have the same name.
    case $venv in
        /* | '') ;;
        *) if [ -d "$WORKON_HOME/$venv" ]; then venv=$WORKON_HOME/$venv; fi ;;
    esac
    if [ -z "$venv" ] || [ ! -d "$venv" ]; then
        printf 'No virtualenv %s\n' "${venv##*/}" >&2
        return 1
    fi
    if [ ! -d "$project" ]; then
        printf 'Cannot associate virtualenv with "%s", it is not a directory\n' "$project" >&2
        return 1
    fi
    _jvenv_auto_until=0
    printf 'Setting project for %s to %s\n' "${venv##*/}" "$project"
    printf '%s\n' "$project" >| "$venv/$VIRTUALENVWRAPPER_PROJECT_FILENAME"
}

#:help:cdproject: change directory to the active project
function cdproject {
    _jvenv_verify_both || return 1
    if [ ! -f "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_PROJECT_FILENAME" ]; then
        printf 'No project set in %s\n' "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_PROJECT_FILENAME" >&2
        return 1
    fi
    _jvenv_project_of "$VIRTUAL_ENV"
    if [ -z "$_jvenv_reply" ]; then
        printf 'Project directory  does not exist\n' >&2
        return 1
    fi
    virtualenvwrapper_cd "$_jvenv_reply"
}

# Templates are programs WORKON_HOME/template_NAME, or plugins of virtualenvwrapper if that is installed.
function _jvenv_print_templates {
    typeset file
    typeset found=
    _jvenv_glob templates
    for file in ${_jvenv_globbed[@]+"${_jvenv_globbed[@]}"}; do
        if [ -x "$file" ] && [ ! -d "$file" ]; then
            found=true
            printf '  %s\n' "${file##*/template_}"
        fi
    done
    if [ -z "$found" ] &&
        ! command "${VIRTUALENVWRAPPER_PYTHON:-python3}" -m virtualenvwrapper.hook_loader -l project.template 2>/dev/null; then
        printf '  No templates installed.\n'
    fi
}

function _jvenv_apply_template {
    typeset program="$VIRTUALENVWRAPPER_HOOK_DIR/template_$1"
    if [ -x "$program" ] && [ ! -d "$program" ]; then
        (virtualenvwrapper_cd "$3" && command "$program" "$2" "$3")
        return
    fi
    (virtualenvwrapper_cd "$WORKON_HOME" &&
        command "${VIRTUALENVWRAPPER_PYTHON:-python3}" -m virtualenvwrapper.hook_loader --name "$1" project.template "$2" "$3")
}

function virtualenvwrapper_mkproject_help {
    _jvenv_run hook help mkproject || return
    printf '\nAvailable project templates:\n\n'
    _jvenv_print_templates
}

#:help:mkproject: create a new project directory and its associated virtualenv
function mkproject {
    typeset left=$#
    typeset word=
    typeset force=0
    typeset templates=
    typeset project
    while [ "$left" -gt 0 ]; do
        word=$1
        shift
        left=$((left - 1))
        case $word in
            -h | --help)
                virtualenvwrapper_mkproject_help
                return ;;
            -f | --force) force=1 ;;
            -t)
                templates="$templates${1-} "
                if [ "$left" -gt 0 ]; then
                    shift
                    left=$((left - 1))
                fi ;;
            *) set -- "$@" "$word" ;;
        esac
    done
    virtualenvwrapper_verify_project_home || return 1
    for word in "$@"; do :; done
    if [ $# -gt 0 ] && [ -d "$PROJECT_HOME/$word" ] && [ "$force" -eq 0 ]; then
        printf 'Project %s already exists.\n' "$word" >&2
        return 1
    fi
    mkvirtualenv "$@" || return 1
    if [ $# -eq 0 ] || [ ! -d "$WORKON_HOME/$word" ]; then return 1; fi
    project=$PROJECT_HOME/$word
    virtualenvwrapper_cd "$PROJECT_HOME" || return 1
    virtualenvwrapper_run_hook project.pre_mkproject "$word"
    printf 'Creating %s\n' "$project"
    command mkdir -p -- "$project" || return 1
    setvirtualenvproject "$VIRTUAL_ENV" "$project" || return 1
    virtualenvwrapper_cd "$project" || return 1
    while [ -n "$templates" ]; do
        if [ -n "${templates%% *}" ]; then
            printf '\nApplying template %s\n' "${templates%% *}"
            virtualenvwrapper_run_hook --name "${templates%% *}" project.template "$word" "$project" || :
        fi
        templates=${templates#* }
    done
    virtualenvwrapper_run_hook project.post_mkproject
}

# --- Temporary environments, wiping -------------------------------------------------------------------------------

function _jvenv_temporary_name {
    typeset digits=0123456789abcdef
    typeset count=0
    typeset digit
    _jvenv_reply=tmp-
    while [ "$count" -lt 15 ]; do
        digit=$((RANDOM / 8 % 16))
        _jvenv_reply=$_jvenv_reply${digits:$digit:1}
        count=$((count + 1))
    done
    if [ -e "$WORKON_HOME/$_jvenv_reply" ]; then _jvenv_temporary_name; fi
}

# Quotes a text for any POSIX shell.
function _jvenv_quote {
    typeset rest="$1"
    _jvenv_reply="'"
    while :; do
        case $rest in *"'"*) ;; *) break ;; esac
        _jvenv_reply="$_jvenv_reply${rest%%"'"*}'\\''"
        rest=${rest#*"'"}
    done
    _jvenv_reply="$_jvenv_reply$rest'"
}

#:help:mktmpenv: create a temporary virtualenv
function mktmpenv {
    typeset left=$#
    typeset word
    typeset cd_after_activate="$VIRTUALENVWRAPPER_WORKON_CD"
    typeset name
    typeset result=0
    typeset marker
    while [ "$left" -gt 0 ]; do
        word=$1
        shift
        left=$((left - 1))
        case $word in
            -h | --help)
                _jvenv_run hook help mktmpenv
                return ;;
            -n | --no-cd) cd_after_activate=0 ;;
            -c | --cd) cd_after_activate=1 ;;
            *) set -- "$@" "$word" ;;
        esac
    done
    _jvenv_temporary_name
    name=$_jvenv_reply
    mkvirtualenv "$@" "$name" || result=$?
    if [ ! -d "$WORKON_HOME/$name" ]; then return "$result"; fi # the active environment is another one
    if [ ! "${VIRTUAL_ENV-}" -ef "$WORKON_HOME/$name" ]; then return 1; fi
    if [ "$cd_after_activate" = 1 ]; then cdvirtualenv; fi
    marker="This is a temporary environment. It will be deleted when you run 'deactivate'."
    printf '%s\n' "$marker"
    printf '%s\n' "$marker" >| "$VIRTUAL_ENV/README.tmpenv"
    _jvenv_quote "$VIRTUAL_ENV/README.tmpenv"
    # shellcheck disable=SC1010 # words, not commands
    printf '%s\n' "if [ -f $_jvenv_reply ]" then "    echo \"Removing temporary environment:\" $name" \
        "    rmvirtualenv $name" fi >> "$VIRTUAL_ENV/$VIRTUALENVWRAPPER_ENV_BIN_DIR/postdeactivate"
    # If this shell ends without deactivation, a later mktmpenv removes the environment.
    _jvenv_run temp --while "${_JVENV_SHELL:-$$}" -- "$VIRTUAL_ENV" 2>/dev/null || :
    return "$result"
}

#:help:wipeenv: remove all packages installed in the current virtualenv
function wipeenv {
    typeset packages
    _jvenv_verify_both || return 1
    packages=$(_jvenv_run wipe --dry-run "$VIRTUAL_ENV") || return
    if [ -z "$packages" ]; then
        printf 'Nothing to remove.\n'
        return 0
    fi
    printf 'Uninstalling packages:\n\n%s\n' "$packages"
    _jvenv_run wipe --quiet "$VIRTUAL_ENV"
}

# --- Help ---------------------------------------------------------------------------------------------------------

# Prints only the number, as the original does: scripts parse it.
function _virtualenvwrapper_version {
    typeset words
    words=$(_jvenv_run --version) && printf '%s\n' "${words##* }"
}

#:help:virtualenvwrapper: show this help message
function virtualenvwrapper {
    printf '%s\n' \
        "Version: $(_virtualenvwrapper_version 2>/dev/null)" \
        "Script: ${VIRTUALENVWRAPPER_SCRIPT-}" \
        "Python: ${VIRTUALENVWRAPPER_PYTHON-}" \
        "WORKON_HOME: ${WORKON_HOME-}" \
        "PROJECT_HOME: ${PROJECT_HOME-}" ''
    _jvenv_run hook help virtualenvwrapper
}

# --- Completion ---------------------------------------------------------------------------------------------------

# Offers in bash the names, or the directories below $1, that begin with the word; quoted, because they may contain spaces.
function _jvenv_complete {
    typeset entry
    typeset word="${COMP_WORDS[COMP_CWORD]//\\/}"
    COMPREPLY=()
    while IFS= read -r entry; do
        case $entry in
            "$word"*)
                printf -v entry %q "$entry"
                COMPREPLY+=("$entry") ;;
        esac
    done
}

function _virtualenvs {
    if [ -n "${ZSH_VERSION-}" ]; then
        eval 'reply=("${(@f)$(virtualenvwrapper_show_workon_options)}")'
    else
        eval '_jvenv_complete < <(virtualenvwrapper_show_workon_options)' # not all shells can read this
    fi
}

function _jvenv_complete_below {
    if [ -n "${ZSH_VERSION-}" ]; then
        eval 'reply=("$1"/${~2}*(N/)); reply=("${(@)reply#$1/}")'
    else
        eval '_jvenv_complete < <(virtualenvwrapper_cd "$1" && compgen -d -- "$2")'
    fi
}

function _cdvirtualenv_complete {
    if [ ! -d "${VIRTUAL_ENV-}" ]; then return 0; fi
    if [ -n "${ZSH_VERSION-}" ]; then _jvenv_complete_below "$VIRTUAL_ENV" "$1"; else _jvenv_complete_below "$VIRTUAL_ENV" "$2"; fi
}

function _cdsitepackages_complete {
    if [ ! -d "${VIRTUAL_ENV-}" ]; then return 0; fi
    _jvenv_site_packages
    if [ -n "${ZSH_VERSION-}" ]; then _jvenv_complete_below "$_jvenv_reply" "$1"; else _jvenv_complete_below "$_jvenv_reply" "$2"; fi
}

function virtualenvwrapper_setup_tab_completion {
    if [ -n "${BASH_VERSION-}" ]; then
        complete -o nospace -F _cdvirtualenv_complete -S/ cdvirtualenv
        complete -o nospace -F _cdsitepackages_complete -S/ cdsitepackages
        complete -o default -o nospace -F _virtualenvs workon rmvirtualenv cpvirtualenv showvirtualenv setvirtualenvproject
        complete -c allvirtualenv
    elif [ -n "${ZSH_VERSION-}" ]; then
        compctl -K _virtualenvs workon rmvirtualenv cpvirtualenv showvirtualenv setvirtualenvproject
        compctl -K _cdvirtualenv_complete -S / cdvirtualenv
        compctl -K _cdsitepackages_complete -S / cdsitepackages
        compctl -c allvirtualenv
    fi
    return 0
}

# --- Loading ------------------------------------------------------------------------------------------------------

function virtualenvwrapper_initialize {
    _jvenv_workon_home
    if [ "$_jvenv_reply" = /.virtualenvs ] && [ ! -d "$_jvenv_reply" ]; then
        export WORKON_HOME="$_jvenv_reply" VIRTUALENVWRAPPER_HOOK_DIR="${VIRTUALENVWRAPPER_HOOK_DIR:-$_jvenv_reply}"
        printf 'jvenv: no directory for environments: neither HOME nor WORKON_HOME is set\n' >&2
        return 1
    fi
    export WORKON_HOME="$_jvenv_reply"
    virtualenvwrapper_verify_workon_home -q || return 1
    export VIRTUALENVWRAPPER_HOOK_DIR="${VIRTUALENVWRAPPER_HOOK_DIR:-$WORKON_HOME}"
    if [ ! -d "$VIRTUALENVWRAPPER_HOOK_DIR" ]; then command mkdir -p -- "$VIRTUALENVWRAPPER_HOOK_DIR" || return 1; fi
    if [ -n "${VIRTUALENVWRAPPER_LOG_FILE-}" ]; then _jvenv_open_log || :; fi
    virtualenvwrapper_run_hook initialize
    virtualenvwrapper_setup_tab_completion
}

virtualenvwrapper_initialize
