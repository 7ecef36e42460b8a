# shellcheck shell=bash
# jvenv for bash: source this file in ~/.bashrc. It defines the commands of virtualenvwrapper, and a function jvenv that
# activates and deactivates environments in this shell; for everything else it runs the program.

if ! typeset -f virtualenvwrapper_run_hook >/dev/null; then
    # shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
    . "${BASH_SOURCE%/*}/virtualenvwrapper.sh"
fi

function jvenv {
    _jvenv_command "$@"
}

# --- Activation on cd ---------------------------------------------------------------------------------------------

# bash has no hook for a change of directory: it checks the directory before each prompt, and keeps the status of the last command.
function _jvenv_prompt {
    typeset status=$?
    if [ "$PWD" != "$_jvenv_auto_at" ]; then _jvenv_auto; fi
    return "$status"
}

# PROMPT_COMMAND is a string or, since bash 5.1, an array.
# shellcheck disable=SC2128,SC2178
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

# Loads the completion at the first TAB.
function _jvenv_load_completion {
    eval "$(_jvenv_run completion bash)" && return 124 # bash tries again
}

if ! complete -p jvenv >/dev/null 2>&1; then complete -F _jvenv_load_completion jvenv; fi
