# Source this file, do not run it:  . bin/activate

# Commands are quoted or follow `$_jvenv_run`, so that aliases and functions of the user have no effect.
_jvenv_run=${BASH_VERSION-${ZSH_VERSION-}}
_jvenv_run=${_jvenv_run:+builtin}
_jvenv_run=${_jvenv_run:-command}
_jvenv_aliases=
_jvenv_options=
\eval "${BASH_VERSION+\\builtin shopt -q expand_aliases && _jvenv_aliases=on && \\builtin shopt -u expand_aliases || \\:}"
\eval "${ZSH_VERSION+[[ -o \\aliases ]] && _jvenv_aliases=on && \\builtin \\unsetopt \\aliases || \\:}"
# These options of zsh change the meaning of quotes.
\eval "${ZSH_VERSION+for _jvenv_option in rcquotes cshjunkiequotes; do [[ -o \$_jvenv_option ]] && _jvenv_options+=\\ \$_jvenv_option && \\builtin unsetopt \$_jvenv_option || \\:; done}"

# Deactivate the active environment with its own function.
if \[ -n "${_OLD_VIRTUAL_PATH+set}${_OLD_VIRTUAL_ENTRY+set}" ]; then
    case $("$_jvenv_run" command -v deactivate) in
        '' | */deactivate) ;;  # undefined, or a program
        *) \deactivate nondestructive || \: ;;
    esac
fi

# An alias of this name is kept; in shells that cannot disable aliases, it is removed temporarily.
_jvenv_alias=
if \[ -z "${BASH_VERSION+set}${ZSH_VERSION+set}" ] && "$_jvenv_run" alias deactivate >/dev/null 2>&1; then
    _jvenv_alias=$("$_jvenv_run" alias deactivate)
    "$_jvenv_run" unalias deactivate
fi

\eval 'deactivate () {
    if \[ -z "${_OLD_VIRTUAL_ENTRY-}" ] && \[ -n "${VIRTUAL_ENV-}" ]; then
        _OLD_VIRTUAL_ENTRY="$VIRTUAL_ENV/'@SCRIPTS@'"
    fi
    if \[ -n "${_OLD_VIRTUAL_ENTRY-}" ]; then
        # Remove our own entry of PATH, and keep entries that were added later.
        "${_OLD_VIRTUAL_BY:-command}" set -- "${1-}" ":${PATH-}:" ":$_OLD_VIRTUAL_ENTRY:"
        case $2 in *"$3"*)
            PATH=${2%%"$3"*}:${2#*"$3"}
            PATH=${PATH#:}
            PATH=${PATH%:}
            if \[ -z "$PATH${_OLD_VIRTUAL_PATH+set}" ]; then "${_OLD_VIRTUAL_BY:-command}" unset PATH; fi
        esac
    fi
    if \[ -n "${_OLD_VIRTUAL_PYTHONHOME+set}" ]; then
        "${_OLD_VIRTUAL_BY:-command}" export PYTHONHOME="$_OLD_VIRTUAL_PYTHONHOME"
    fi
    if \[ -n "${_OLD_VIRTUAL_PS1+set}" ]; then PS1=$_OLD_VIRTUAL_PS1; fi
    if \[ -n "${_OLD_VIRTUAL_PSVAR+set}" ]; then "${_OLD_VIRTUAL_BY:-command}" emulate zsh -c "psvar[9]=\$_OLD_VIRTUAL_PSVAR"; fi
    "${_OLD_VIRTUAL_BY:-command}" unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PS1 _OLD_VIRTUAL_PSVAR
    "${_OLD_VIRTUAL_BY:-command}" unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT _OLD_VIRTUAL_ENTRY
    if \[ "${1-}" != nondestructive ]; then "${_OLD_VIRTUAL_BY:-command}" unset -f deactivate; fi
    "${_OLD_VIRTUAL_BY:-command}" hash -r 2>/dev/null || "${_OLD_VIRTUAL_BY:-command}" :
    "${_OLD_VIRTUAL_BY:-command}" unset _OLD_VIRTUAL_BY
}'
"$_jvenv_run" unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PS1 _OLD_VIRTUAL_PSVAR  # from a parent process
"$_jvenv_run" unset _OLD_VIRTUAL_ENTRY _OLD_VIRTUAL_BY
if \[ -n "$_jvenv_alias" ]; then "$_jvenv_run" eval "\\alias ${_jvenv_alias#alias }"; fi

VIRTUAL_ENV=@PREFIX@
VIRTUAL_ENV_PROMPT=@PROMPT@
"$_jvenv_run" export VIRTUAL_ENV VIRTUAL_ENV_PROMPT
case $VIRTUAL_ENV in ?:*)  # a Windows drive: Cygwin and MSYS need a Unix path
    if "$_jvenv_run" command -v cygpath >/dev/null; then VIRTUAL_ENV=$("$_jvenv_run" command cygpath -u "$VIRTUAL_ENV"); fi
esac

# Determine the path of this file, and whether it was run instead of sourced.
_jvenv_file=
_jvenv_ran=
case ${BASH_VERSION+bash}${ZSH_VERSION+zsh}${KSH_VERSION-} in
    bash*)
        _jvenv_file=${BASH_SOURCE-}
        if \[ "$_jvenv_file" = "$0" ] && ! (\return 0) 2>/dev/null; then _jvenv_ran=yes; fi ;;
    zsh*)
        \eval '_jvenv_file=${(%):-%x}'
        if \[ "${ZSH_EVAL_CONTEXT-}" = toplevel ] && \[ -f "$_jvenv_file" ]; then _jvenv_ran=yes; fi ;;
    *' 93'*)
        \eval '_jvenv_file=${.sh.file}; if \[ "${.sh.level}" = 0 ] && \[ "$0" -ef "${.sh.file}" ]; then _jvenv_ran=yes; fi' ;;
    *)  # Other shells do not know the path; some systems list the open files of a process.
        case $- in *c*) ;; *) _jvenv_ran=perhaps ;; esac
        _jvenv_fd=128
        while \[ "$_jvenv_fd" -gt 3 ]; do
            _jvenv_fd=$((_jvenv_fd - 1))
            if \[ @RELOCATABLE@ = no ] && \[ "/proc/self/fd/$_jvenv_fd" -ef "$VIRTUAL_ENV/"@SCRIPTS@/activate ]; then
                _jvenv_file=$VIRTUAL_ENV/@SCRIPTS@/activate
            fi
        done
        if \[ -z "$_jvenv_file" ] && \[ -r /proc/self/stat ]; then
            IFS=' ' \read -r _jvenv_pid _jvenv_link </proc/self/stat
            _jvenv_fd=128
            while \[ "$_jvenv_fd" -gt 3 ]; do
                _jvenv_fd=$((_jvenv_fd - 1))
                if ! \[ -f "/proc/self/fd/$_jvenv_fd" ]; then \continue; fi
                _jvenv_link=$("$_jvenv_run" command -p readlink "/proc/$_jvenv_pid/fd/$_jvenv_fd") || \:
                case $_jvenv_link in */activate)
                    if ! \[ "$_jvenv_link" -ef "/proc/self/fd/$_jvenv_fd" ]; then \continue; fi
                    if \[ "${_jvenv_file:-$_jvenv_link}" != "$_jvenv_link" ]; then _jvenv_link=; _jvenv_fd=0; fi
                    _jvenv_file=$_jvenv_link
                esac
            done
        fi ;;
esac

# Determine its directory, with all links resolved.
case $_jvenv_file in
    '' | /*) ;;
    *) _jvenv_file=./$_jvenv_file ;;
esac
_jvenv_here=
if \[ @RELOCATABLE@ = yes ] || ! \[ "$_jvenv_file" -ef "$VIRTUAL_ENV/"@SCRIPTS@/activate ]; then
    _jvenv_here=$(
        "$_jvenv_run" unset -f cd pwd chpwd 2>/dev/null
        \eval "${ZSH_VERSION+chpwd_functions=}"
        while \[ -h "$_jvenv_file" ]; do
            _jvenv_link=$("$_jvenv_run" command -p readlink "$_jvenv_file") || \exit
            case $_jvenv_link in
                (/*) _jvenv_file=$_jvenv_link ;;
                (*) _jvenv_file=${_jvenv_file%/*}/$_jvenv_link ;;
            esac
        done
        if \[ "${_jvenv_file##*/}" = activate ]; then
            "$_jvenv_run" cd -P "${_jvenv_file%/*}" >/dev/null && "$_jvenv_run" pwd -P
        fi
    ) || \:
    case $_jvenv_here in
        */@SCRIPTS@) _jvenv_here=${_jvenv_here%/*} ;;
        *) _jvenv_here= ;;
    esac
fi
if \[ "$_jvenv_ran" = perhaps ] && ! \[ "$0" -ef "${_jvenv_here:-$VIRTUAL_ENV}/"@SCRIPTS@/activate ]; then _jvenv_ran=; fi

_jvenv_problem=
if \[ -n "$_jvenv_ran" ]; then
    _jvenv_problem='this script must be sourced, not run; use:  . bin/activate'
elif \[ -n "$_jvenv_here" ] && \[ -e "$_jvenv_here/pyvenv.cfg" ]; then
    if ! \[ "$_jvenv_here" -ef "$VIRTUAL_ENV" ]; then
        VIRTUAL_ENV=$_jvenv_here
        case $_jvenv_here in
            *:*) _jvenv_problem='this environment cannot be activated: its path contains `:`, the separator of PATH' ;;
            *) if \[ @RELOCATABLE@ = no ]; then "$_jvenv_run" echo 'activate: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV' >&2; fi
        esac
    fi
elif \[ @RELOCATABLE@ = yes ]; then
    _jvenv_problem='cannot determine the path of this relocatable environment in this shell; use bash, zsh or ksh93'
elif ! \[ -e "$VIRTUAL_ENV/pyvenv.cfg" ]; then
    _jvenv_problem='this environment does not exist at the path in this script; it was moved or deleted'
fi

if \[ -z "$_jvenv_problem" ]; then
    if \[ -n "${PATH+set}" ]; then _OLD_VIRTUAL_PATH=$PATH; fi
    _OLD_VIRTUAL_ENTRY=$VIRTUAL_ENV/@SCRIPTS@
    _OLD_VIRTUAL_BY=$_jvenv_run
    PATH=$_OLD_VIRTUAL_ENTRY${PATH:+:$PATH}
    "$_jvenv_run" export PATH

    if \[ -n "${PYTHONHOME+set}" ]; then
        _OLD_VIRTUAL_PYTHONHOME=$PYTHONHOME
        "$_jvenv_run" unset PYTHONHOME
    fi

    if \[ -n "${PS1+set}" ] && \[ -z "${VIRTUAL_ENV_DISABLE_PROMPT-}" ]; then
        _OLD_VIRTUAL_PS1=$PS1
        PS1="($VIRTUAL_ENV_PROMPT) "
        case $VIRTUAL_ENV_PROMPT in *[\\\`\$\"\'!%]*)
            # Shells expand the prompt each time, so it contains the variable, which is expanded once.
            PS1='(${VIRTUAL_ENV_PROMPT-}) '
            case ${BASH_VERSION+bash}${ZSH_VERSION+zsh}${YASH_VERSION+yash}${KSH_VERSION-${FUNCNAME+busybox}} in
                zsh*)  # psvar is never expanded
                    \emulate zsh -c '_OLD_VIRTUAL_PSVAR=${psvar[9]-}; psvar[9]=$VIRTUAL_ENV_PROMPT'
                    if \eval '[[ -o promptpercent ]]'; then PS1='(%9v) '; fi ;;
                *' 93'*) PS1='(${VIRTUAL_ENV_PROMPT//!/!!}) ' ;;
                yash | busybox) PS1='(${VIRTUAL_ENV_PROMPT//\\/\\\\}) ' ;;
            esac
        esac
        PS1=$PS1$_OLD_VIRTUAL_PS1
    fi
    "$_jvenv_run" hash -r 2>/dev/null || \:
else
    "$_jvenv_run" unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    "$_jvenv_run" unset -f deactivate
    "$_jvenv_run" echo "activate: $_jvenv_problem" >&2
fi

{  # parsed as a whole, before aliases are enabled again
    if \[ -n "$_jvenv_aliases" ]; then
        \eval "${BASH_VERSION+\\builtin shopt -s expand_aliases}${ZSH_VERSION+\\builtin setopt aliases}"
    fi
    if \[ -n "$_jvenv_options" ]; then \eval "\\builtin setopt $_jvenv_options"; fi
    "$_jvenv_run" unset _jvenv_options _jvenv_option _jvenv_aliases _jvenv_alias _jvenv_file _jvenv_here _jvenv_problem _jvenv_fd _jvenv_pid _jvenv_link
    \[ -z "$_jvenv_ran" ] || \return 33 2>/dev/null || \exit 33
    "$_jvenv_run" unset _jvenv_ran _jvenv_run
    \[ -n "${VIRTUAL_ENV-}" ]
}
