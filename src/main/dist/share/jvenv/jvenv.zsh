# jvenv for zsh: source this file in ~/.zshrc. It defines the commands of virtualenvwrapper, and a function jvenv that
# activates and deactivates environments in this shell; for everything else it runs the program.

if ! typeset -f virtualenvwrapper_run_hook >/dev/null; then
    . "${${(%):-%x}:h}/virtualenvwrapper.sh"
fi

function jvenv {
    _jvenv_command "$@"
}

# --- Activation on cd ---------------------------------------------------------------------------------------------

# Not in subshells: they often only read a directory, and their output is captured.
function _jvenv_chpwd {
    if [ "${ZSH_SUBSHELL:-0}" -eq 0 ]; then _jvenv_auto; fi
}

function _jvenv_hook_chpwd {
    emulate -L zsh
    typeset -ga chpwd_functions
    chpwd_functions=("${(@)chpwd_functions:#_jvenv_chpwd}" _jvenv_chpwd)
}

case ${JVENV_AUTO_ACTIVATE-} in
    '' | 0) ;;
    *)
        _jvenv_hook_chpwd
        if [[ -o interactive ]]; then _jvenv_auto; fi ;;
esac

# --- Completion ---------------------------------------------------------------------------------------------------

# Loads the completion at the first TAB.
function _jvenv_load_completion {
    eval "$(_jvenv_run completion zsh)" && _jvenv "$@"
}

if (( ${+functions[compdef]} )) && (( ! ${+_comps[jvenv]} )); then compdef _jvenv_load_completion jvenv; fi
