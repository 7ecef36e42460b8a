# shellcheck shell=bash
# Does a command of virtualenvwrapper for csh. After -- it is all that is done; else what it changed of the shell is
# printed, on one line, as csh would do it, and what it has to say goes to standard error.
#
# What variables were before an environment set them is kept in the environment of the shell itself: _JVENV_CHANGED names
# them, and _JVENV_WAS_NAME has the value, if there was one.

exported="
$(compgen -e)
"
workon_home=${WORKON_HOME-} # loading may change it

# shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
. "${BASH_SOURCE%/*}/virtualenvwrapper.sh"

if [ "$1" = -- ]; then
    shift
    "$@"
    exit
fi

# Quotes for csh, where ! and, if the user wants it so, \ have to stand outside of quotes.
quote () {
    typeset rest="$1"
    typeset part
    _jvenv_reply=
    while [ -n "$rest" ]; do
        part=${rest%%["'"\\!]*}
        rest=${rest#"$part"}
        _jvenv_reply=$_jvenv_reply$part
        if [ -n "$rest" ]; then _jvenv_reply="$_jvenv_reply'\\${rest%"${rest#?}"}'"; fi
        rest=${rest#?}
    done
    _jvenv_reply="'$_jvenv_reply'"
}

# Adds to the code what makes the variables what they were.
restore_variables () {
    typeset name
    for name in ${_JVENV_CHANGED-}; do
        if ! _jvenv_is_variable "$name"; then continue; fi
        case $exported in
            *"
_JVENV_WAS_$name
"*) code="${code}setenv $name \$_JVENV_WAS_$name:q; unsetenv _JVENV_WAS_$name; " ;;
            *) code="${code}unsetenv $name; " ;;
        esac
    done
    if [ -n "${_JVENV_CHANGED-}" ]; then code="${code}unsetenv _JVENV_CHANGED; "; fi
}

# Adds to the code what the function workon has set here.
set_variables () {
    typeset name
    typeset changed="${_jvenv_changed% }"
    for name in $changed; do
        keep "$name"
        quote "${!name-}"
        code="${code}setenv $name $_jvenv_reply; "
    done
    if [ -n "$changed" ]; then code="${code}setenv _JVENV_CHANGED '$changed'; "; fi
}

# Has csh keep the variable $1, which may be one that the environment before has set; that has been restored by then.
keep () {
    typeset before
    case " ${_JVENV_CHANGED-} " in *" $1 "*) before=_JVENV_WAS_$1 ;; *) before=$1 ;; esac
    case $exported in
        *"
$before
"*) ;;
        *) return ;;
    esac
    case $before in
        WORKON_HOME) before=$workon_home ;;
        _JVENV_WAS_*) before=${!before} ;;
        *)
            before=_jvenv_was_$1
            before=${!before#?} ;;
    esac
    case $before in
        *"
"*) code="${code}setenv _JVENV_WAS_$1 \$$1:q; " ;; # what is printed is one line
        *)
            quote "$before"
            code="${code}setenv _JVENV_WAS_$1 $_jvenv_reply; " ;;
    esac
}

enter () {
    restore_variables
    quote "$VIRTUAL_ENV/bin/activate.csh"
    code="${code}source $_jvenv_reply; alias virtualenv_deactivate \"\`alias deactivate\`\"; "
    code="${code}alias deactivate 'eval \"\`bash \$jvenv_share:q/jvenv-csh.sh deactivate '\\!'*\`\"'; "
    set_variables
}

deactivate_csh () {
    restore_variables
    case ${1-} in
        nondestructive) code="${code}virtualenv_deactivate nondestructive; " ;;
        *) code="${code}virtualenv_deactivate; unalias deactivate; unalias virtualenv_deactivate; " ;;
    esac
}

directory=$PWD
active=${VIRTUAL_ENV-}
status=0
code=
if [ "$1" = deactivate ]; then
    deactivate_csh "${2-}"
else
    "$@" >&2
    status=$?
    if [ -n "${VIRTUAL_ENV-}" ] && { [ "$VIRTUAL_ENV" != "$active" ] || [ "$1" = workon ] && [ "$status" -eq 0 ]; }; then
        enter
    fi
    if [ "$PWD" != "$directory" ]; then
        quote "$PWD"
        code="${code}cd $_jvenv_reply; "
    fi
fi
printf '%s\n' "${code}sh -c 'exit $status'"
