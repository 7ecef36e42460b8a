# shellcheck shell=bash
# Does a command of virtualenvwrapper for csh. After -- it is all that is done; else what it changed of the shell is
# printed, on one line, as csh would do it, and what it has to say goes to standard error.
#
# What variables were before an environment set them is kept in the environment of the shell itself: _JVENV_CHANGED names
# them, and _JVENV_WAS_NAME has the value, if there was one.

# For TAB: the names of environments, or what bash would offer for the line that tcsh has in COMMAND_LINE; but nothing that
# csh would have to quote.
case $1 in
    --environments | --complete)
        # shellcheck source=src/main/dist/share/bash-completion/completions/jvenv
        . "${BASH_SOURCE%/*}/../bash-completion/completions/jvenv"
        if [ "$1" = --environments ]; then
            _jvenv_completion_take '' < <(_jvenv_completion_environments)
        else
            line=${COMMAND_LINE##*[;&|]}
            read -ra COMP_WORDS <<<"$line"
            case $line in *[[:space:]]) COMP_WORDS+=('') ;; esac
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            if [ "$COMP_CWORD" -gt 0 ]; then _jvenv_completion 2>/dev/null; fi # compopt is for TAB in bash itself
        fi
        for word in "${COMPREPLY[@]}"; do
            case $word in *[!A-Za-z0-9_./+=:,@%-]*) ;; *) printf '%s\n' "$word" ;; esac
        done
        exit ;;
esac

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

# Adds to the code the hook $2 of the project that the environment $1 is for, if it is trusted.
run_project_hook () {
    _jvenv_project_of "$1"
    if [ -n "$_jvenv_reply" ] && _jvenv_may_run "$_jvenv_reply" "$2.csh"; then
        _jvenv_project_of "$1"
        _jvenv_absolute "$_jvenv_reply"
        quote "$_jvenv_reply/.virtualenvwrapper/$2.csh"
        code="${code}source $_jvenv_reply; "
    fi
}

# What activate.csh leaves is left by our alias, with all that belongs to it; what a parent has left us, only by it.
enter () {
    quote "$VIRTUAL_ENV/bin/activate.csh"
    code="${code}source $_jvenv_reply; "
    if [ -n "${_JVENV_CHANGED-}" ]; then code="${code}eval \"\`bash \$jvenv_share:q/jvenv-csh.sh --restore\`\"; "; fi
    code="${code}alias virtualenv_deactivate \"\`alias deactivate\`\"; "
    code="${code}alias deactivate 'eval \"\`bash \$jvenv_share:q/jvenv-csh.sh deactivate '\\!'*\`\"'; "
    set_variables
}

leave () {
    run_project_hook "$VIRTUAL_ENV" predeactivate
    restore_variables
    case ${1-} in
        nondestructive) code="${code}virtualenv_deactivate nondestructive; " ;;
        *) code="${code}virtualenv_deactivate; unalias deactivate; unalias virtualenv_deactivate; " ;;
    esac
    if [ -e "$VIRTUAL_ENV/README.tmpenv" ] && [ "$VIRTUAL_ENV" = "$WORKON_HOME/${VIRTUAL_ENV##*/}" ]; then
        remove_temporary
    fi
}

remove_temporary () {
    quote "$WORKON_HOME"
    case $PWD/ in "$VIRTUAL_ENV"/*) code="${code}cd $_jvenv_reply; " ;; esac
    quote "${VIRTUAL_ENV##*/}"
    code="${code}echo 'Removing temporary environment:' $_jvenv_reply; rmvirtualenv $_jvenv_reply; "
}

# Enters and leaves what belongs to the directory that the user came to: _JVENV_AUTO is what was entered so before, and
# _JVENV_TOLD has the directories of which we have told, between double slashes.
come () {
    typeset entered="${_JVENV_AUTO-}"
    typeset dir=
    typeset environment=
    if _jvenv_auto_find; then environment=$_jvenv_reply; fi
    if [ "$environment" = "$entered" ]; then return; fi # also if the user has left it
    if [ -n "${VIRTUAL_ENV-}" ] && [ "$VIRTUAL_ENV" != "$entered" ]; then
        code="set _jvenv_auto = ''; "
        return
    fi
    if [ -n "$environment" ] && { ! _jvenv_is_trusted "$dir" "$environment" || ! is_same_for_csh "$environment"; }; then
        come_untrusted "$_jvenv_reply"
        environment=
    fi
    code="${code}set _jvenv_auto = ''; "
    if [ -n "$environment" ]; then
        quote "$environment"
        code="set _jvenv_auto = $_jvenv_reply; "
        if [ "$environment" = "$WORKON_HOME/${environment##*/}" ]; then environment=${environment##*/}; fi
        _jvenv_enter "$environment" 0 >&2
        enter
        run_project_hook "$VIRTUAL_ENV" postactivate
    elif [ -n "${VIRTUAL_ENV-}" ]; then
        leave
    fi
}

# Tells once for each directory.
come_untrusted () {
    case ${_JVENV_TOLD-} in *"//${dir:-/}//"*) return ;; esac
    _jvenv_auto_tell "$dir" "$1"
    quote "${_JVENV_TOLD-}//${dir:-/}//"
    code="set _jvenv_told = $_jvenv_reply; "
}

# The script of an environment that csh reads.
is_same_for_csh () {
    if [ "$1" = "$WORKON_HOME/${1##*/}" ]; then return 0; fi
    _jvenv_trust_root
    if ! _jvenv_same "$1/bin/activate.csh" "$_jvenv_reply$1/bin/activate.csh"; then
        _jvenv_reply='has changed since it was trusted'
        return 1
    fi
}

directory=$PWD
active=${VIRTUAL_ENV-}
status=0
code=
case $1 in
    --restore) restore_variables ;;
    --come) come ;;
    --back)
        quote "$WORKON_HOME"
        code="cd $_jvenv_reply; " ;;
    deactivate) leave "${2-}" ;;
    *)
        "$@" >&2
        status=$?
        if [ -n "${VIRTUAL_ENV-}" ] && { [ "$VIRTUAL_ENV" != "$active" ] || [ "$1" = workon ] && [ "$status" -eq 0 ]; }; then
            enter
            entered=true
        fi
        if [ "$PWD" != "$directory" ]; then
            quote "$PWD"
            code="${code}cd $_jvenv_reply; "
        fi
        if [ -n "${entered-}" ]; then run_project_hook "$VIRTUAL_ENV" postactivate; fi ;;
esac
if [ -n "${_JVENV_SHELL-}" ]; then code="unsetenv _JVENV_SHELL; $code"; fi
printf '%s\n' "${code}sh -c 'exit $status'"
