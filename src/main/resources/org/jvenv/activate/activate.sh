# Source this file, do not run it:  . bin/activate

# Leave the environment we may be in, the way its own tool does.
if [ -n "${_OLD_VIRTUAL_PATH+set}" ] && command -v deactivate >/dev/null; then
    deactivate nondestructive || :
fi

deactivate () {
    if [ -n "${VIRTUAL_ENV-}" ]; then
        # Take our own entry out of PATH, so that what was added since stays.
        set -- "${1-}" ":${PATH-}:" ":$VIRTUAL_ENV/"@SCRIPTS@:
        case $2 in *"$3"*)
            PATH=${2%%"$3"*}:${2#*"$3"}
            PATH=${PATH#:}
            PATH=${PATH%:}
            if [ -z "$PATH${_OLD_VIRTUAL_PATH+set}" ]; then unset PATH; fi
        esac
    fi
    if [ -n "${_OLD_VIRTUAL_PYTHONHOME+set}" ]; then
        export PYTHONHOME="$_OLD_VIRTUAL_PYTHONHOME"
    fi
    if [ -n "${_OLD_VIRTUAL_PS1+set}" ]; then PS1=$_OLD_VIRTUAL_PS1; fi
    if [ -n "${_OLD_VIRTUAL_PSVAR+set}" ]; then emulate zsh -c 'psvar[9]=$_OLD_VIRTUAL_PSVAR'; fi
    unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PS1 _OLD_VIRTUAL_PSVAR
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    if [ "${1-}" != nondestructive ]; then unset -f deactivate; fi
    hash -r 2>/dev/null || :
}
unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PS1 _OLD_VIRTUAL_PSVAR  # inherited

export VIRTUAL_ENV=@PREFIX@ VIRTUAL_ENV_PROMPT=@PROMPT@
case $VIRTUAL_ENV in ?:*)  # a drive: Cygwin and MSYS write it otherwise
    if command -v cygpath >/dev/null; then VIRTUAL_ENV=$(cygpath -u "$VIRTUAL_ENV"); fi
esac

# Follow an environment that was moved, if the shell can tell where this file is.
_jvenv_here=
case ${BASH_VERSION+bash}${ZSH_VERSION+zsh}${KSH_VERSION-} in
    bash*) _jvenv_here=${BASH_SOURCE-} ;;
    zsh*) eval '_jvenv_here=${(%):-%x}' ;;
    *' 93'*) eval '_jvenv_here=${.sh.file}' ;;
esac
case $_jvenv_here in
    /*/activate) ;;
    activate | */activate) _jvenv_here=$PWD/$_jvenv_here ;;
    *) _jvenv_here= ;;
esac
_jvenv_here=${_jvenv_here%/*}
case $_jvenv_here in
    */@SCRIPTS@) _jvenv_here=${_jvenv_here%/*} ;;
    *) _jvenv_here=$_jvenv_here/.. ;;
esac
if [ -e "$_jvenv_here/pyvenv.cfg" ] && ! [ "$_jvenv_here" -ef "$VIRTUAL_ENV" ]; then
    VIRTUAL_ENV=$_jvenv_here
    case $_jvenv_here in
        *:*)
            echo 'activate: this environment has a `:` in its path now, which separates the entries of PATH' >&2
            VIRTUAL_ENV= ;;
        *) if [ @RELOCATABLE@ = no ]; then echo 'activate: this environment was made for another place' >&2; fi
    esac
elif ! [ -e "$VIRTUAL_ENV/pyvenv.cfg" ]; then
    echo 'activate: this environment was made for another place and is not there' >&2
    VIRTUAL_ENV=
fi
unset _jvenv_here

if [ -z "$VIRTUAL_ENV" ]; then
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    unset -f deactivate
    false
else
    if [ -n "${PATH+set}" ]; then _OLD_VIRTUAL_PATH=$PATH; fi
    export PATH="$VIRTUAL_ENV/"@SCRIPTS@"${PATH:+:$PATH}"

    if [ -n "${PYTHONHOME+set}" ]; then
        _OLD_VIRTUAL_PYTHONHOME=$PYTHONHOME
        unset PYTHONHOME
    fi

    if [ -n "${PS1+set}" ] && [ -z "${VIRTUAL_ENV_DISABLE_PROMPT-}" ]; then
        _OLD_VIRTUAL_PS1=$PS1
        PS1="($VIRTUAL_ENV_PROMPT) "
        case $VIRTUAL_ENV_PROMPT in *[\\\`\$\"\'!%]*)
            # Shells expand such text whenever they show it: let them expand the variable, once.
            PS1='(${VIRTUAL_ENV_PROMPT-}) '
            case ${BASH_VERSION+bash}${ZSH_VERSION+zsh}${YASH_VERSION+yash}${KSH_VERSION-${FUNCNAME+busybox}} in
                zsh*)  # psvar is shown as it is, whatever the options
                    emulate zsh -c '_OLD_VIRTUAL_PSVAR=${psvar[9]-}; psvar[9]=$VIRTUAL_ENV_PROMPT'
                    if eval '[[ -o promptpercent ]]'; then PS1='(%9v) '; fi ;;
                *' 93'*) PS1='(${VIRTUAL_ENV_PROMPT//!/!!}) ' ;;
                yash | busybox) PS1='(${VIRTUAL_ENV_PROMPT//\\/\\\\}) ' ;;
            esac
        esac
        PS1=$PS1$_OLD_VIRTUAL_PS1
    fi

    hash -r 2>/dev/null || :
fi
