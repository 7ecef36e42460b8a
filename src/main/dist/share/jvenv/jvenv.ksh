# shellcheck shell=ksh
# jvenv for ksh93 and mksh: source this file in the file that ENV names. It defines the commands of virtualenvwrapper, and
# a function jvenv that can enter and leave environments in this shell; for everything else it calls the program.
# mksh does not tell where a file lies: set JVENV_SHARE to this directory first.

if ! typeset -f virtualenvwrapper_run_hook >/dev/null; then
    case ${KSH_VERSION-} in *' 93'*) eval ': "${JVENV_SHARE:=${.sh.file%/*}}"' ;; esac
    # shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
    . "$JVENV_SHARE/virtualenvwrapper.sh"
fi

function jvenv {
    _jvenv_command "$@"
}
