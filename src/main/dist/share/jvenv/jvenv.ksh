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
    case ${1-} in
        activate)
            shift
            _jvenv_activate "$@" ;;
        deactivate) _jvenv_deactivate ;;
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

# Leaves an environment however it was entered, even in a parent of this shell.
function _jvenv_deactivate {
    if [ -z "${VIRTUAL_ENV-}" ]; then
        printf 'jvenv: no environment is active\n' >&2
        return 1
    fi
    if typeset -f deactivate >/dev/null 2>&1; then deactivate; else _jvenv_leave; fi
}
