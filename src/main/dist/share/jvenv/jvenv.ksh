# shellcheck shell=ksh
# jvenv for ksh93 and mksh: source this file in the file that ENV names. It defines the commands of virtualenvwrapper, and
# a function jvenv that activates and deactivates environments in this shell; for everything else it runs the program.
# mksh does not provide the path of a sourced file: set JVENV_SHARE to this directory first.

if ! typeset -f virtualenvwrapper_run_hook >/dev/null; then
    case ${KSH_VERSION-} in *' 93'*) eval ': "${JVENV_SHARE:=${.sh.file%/*}}"' ;; esac
    # shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
    . "$JVENV_SHARE/virtualenvwrapper.sh"
fi

function jvenv {
    _jvenv_command "$@"
}

# --- Activation on cd ---------------------------------------------------------------------------------------------

# ksh has no hook for a change of directory: the function cd checks the directory, but not in subshells, which often only read a
# directory.
case ${JVENV_AUTO_ACTIVATE-} in
    '' | 0) ;;
    *)
        case ${KSH_VERSION-} in
            *' 93'*) eval 'function _jvenv_is_subshell { [ "${.sh.subshell}" -gt 0 ]; }' ;;
            *) function _jvenv_is_subshell { [ "${BASHPID:-$$}" != "$$" ]; } ;;
        esac
        function cd {
            command cd "$@" || return
            _jvenv_is_subshell || _jvenv_auto
        }
        case $- in *i*) _jvenv_auto ;; esac ;;
esac
