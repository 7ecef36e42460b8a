# shellcheck shell=bash
# The commands of virtualenvwrapper, loaded when the first of them is called: source this file instead of the original.
# To load names of your own in the same way, add them to _VIRTUALENVWRAPPER_API first.

export _VIRTUALENVWRAPPER_API="${_VIRTUALENVWRAPPER_API-} mkvirtualenv rmvirtualenv lsvirtualenv showvirtualenv workon add2virtualenv cdsitepackages cdvirtualenv lssitepackages toggleglobalsitepackages cpvirtualenv setvirtualenvproject mkproject cdproject mktmpenv wipeenv allvirtualenv"

if [ -z "${VIRTUALENVWRAPPER_SCRIPT-}" ]; then
    if [ -n "${BASH_VERSION-}" ]; then
        VIRTUALENVWRAPPER_SCRIPT=${BASH_SOURCE-}
    elif [ -n "${ZSH_VERSION-}" ]; then
        eval 'VIRTUALENVWRAPPER_SCRIPT=${(%):-%x}'
    else
        case ${KSH_VERSION-} in *' 93'*) eval 'VIRTUALENVWRAPPER_SCRIPT=${.sh.file}' ;; esac
    fi
    case ${VIRTUALENVWRAPPER_SCRIPT-} in
        /*) ;;
        *) VIRTUALENVWRAPPER_SCRIPT=$PWD/${VIRTUALENVWRAPPER_SCRIPT-} ;;
    esac
    VIRTUALENVWRAPPER_SCRIPT=${VIRTUALENVWRAPPER_SCRIPT%/*}/virtualenvwrapper.sh
    if [ ! -f "$VIRTUALENVWRAPPER_SCRIPT" ]; then
        VIRTUALENVWRAPPER_SCRIPT=$(command -v virtualenvwrapper.sh) || VIRTUALENVWRAPPER_SCRIPT=
    fi
    if [ -z "$VIRTUALENVWRAPPER_SCRIPT" ]; then
        printf 'ERROR: virtualenvwrapper_lazy.sh: Could not find virtualenvwrapper.sh\n' >&2
    fi
    export VIRTUALENVWRAPPER_SCRIPT
fi

function virtualenvwrapper_load {
    if [ -n "${VIRTUALENVWRAPPER_LAZY_LOADED-}" ]; then return 0; fi
    # shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
    . "$VIRTUALENVWRAPPER_SCRIPT"
    VIRTUALENVWRAPPER_LAZY_LOADED=1
}

function virtualenvwrapper_lazy_load {
    virtualenvwrapper_load
    return 124 # bash: look again, there is another completion now
}

# Defines a command that loads the real commands, and then calls the real one of its name.
function _jvenv_lazy_command {
    eval "function $1 {
    virtualenvwrapper_load || return
    $1 \"\$@\"
}"
    if [ -n "${BASH_VERSION-}" ]; then complete -o nospace -F virtualenvwrapper_lazy_load "$1"; fi
    if [ -n "${ZSH_VERSION-}" ]; then compctl -K _jvenv_lazy_names "$1"; fi
}

# Completes words in zsh; the first time, loads the real commands.
function _jvenv_lazy_names {
    virtualenvwrapper_load
    case $1 in */*) ;; *) _virtualenvs "$@" ;; esac
}

function _jvenv_lazy_commands {
    typeset names="$_VIRTUALENVWRAPPER_API "
    while [ -n "$names" ]; do
        if [ -n "${names%% *}" ]; then _jvenv_lazy_command "${names%% *}"; fi
        names=${names#* }
    done
}

_jvenv_lazy_commands
unset -f _jvenv_lazy_commands _jvenv_lazy_command
