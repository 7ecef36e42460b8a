# shellcheck shell=bash
# jvenv for bash: source this file in ~/.bashrc. It defines the commands of virtualenvwrapper, and a function jvenv that
# can enter and leave environments in this shell; for everything else it calls the program.

if ! typeset -f virtualenvwrapper_run_hook >/dev/null; then
    # shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
    . "${BASH_SOURCE%/*}/virtualenvwrapper.sh"
fi

function jvenv {
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

# A word is a name in WORKON_HOME, else a directory here; what has a slash is a path; nothing means this project.
function _jvenv_activate {
    case ${1-.} in
        -h | --help)
            printf 'Usage: jvenv activate [ENV]\nEnter an environment in this shell; without ENV, that of this project.\n'
            return 0 ;;
        .) workon . ;;
        */*) _jvenv_activate_path "$1" ;;
        *) if [ -d "$WORKON_HOME/$1" ] || [ ! -d "$1" ]; then workon "$1"; else _jvenv_activate_path "$1"; fi ;;
    esac
}

function _jvenv_activate_path {
    _jvenv_absolute "$1"
    _jvenv_enter "$_jvenv_reply" "$VIRTUALENVWRAPPER_WORKON_CD"
}

# What was decided here may be decided anew.
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

# Leaves an environment however it was entered, even in a parent of this shell.
function _jvenv_deactivate {
    if [ -z "${VIRTUAL_ENV-}" ]; then
        printf 'jvenv: no environment is active\n' >&2
        return 1
    fi
    if typeset -f deactivate >/dev/null 2>&1; then deactivate; else _jvenv_leave; fi
}

# --- Coming to a directory, if that is wanted ---------------------------------------------------------------------

# bash has no hook for a change of directory: it looks before each prompt, and leaves the status of the last command.
function _jvenv_prompt {
    typeset status=$?
    if [ "$PWD" != "$_jvenv_auto_at" ]; then _jvenv_auto; fi
    return "$status"
}

# PROMPT_COMMAND is a text or, since bash 5.1, a list.
function _jvenv_hook_prompt {
    case " ${PROMPT_COMMAND[*]-} " in *_jvenv_prompt*) return 0 ;; esac
    case $(typeset -p PROMPT_COMMAND 2>/dev/null) in
        'declare -a'*) PROMPT_COMMAND=(_jvenv_prompt "${PROMPT_COMMAND[@]}") ;;
        *) PROMPT_COMMAND="_jvenv_prompt${PROMPT_COMMAND:+;$PROMPT_COMMAND}" ;;
    esac
}

case ${JVENV_AUTO_ACTIVATE-} in
    '' | 0) ;;
    *) _jvenv_hook_prompt ;;
esac

# --- Completion ---------------------------------------------------------------------------------------------------

# Asks the program at the first TAB, so that nothing is read for it before.
function _jvenv_load_completion {
    eval "$(_jvenv_run completion bash)" && return 124 # bash tries again
}

if ! complete -p jvenv >/dev/null 2>&1; then complete -F _jvenv_load_completion jvenv; fi
