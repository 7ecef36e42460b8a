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
_jvenv_home_before=${WORKON_HOME-} # loading may change it

# shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
. "${BASH_SOURCE%/*}/virtualenvwrapper.sh"

case ${_JVENV_ASKED-} in /*) _jvenv_asked=$_JVENV_ASKED ;; esac # what JVENV_BIN was when jvenv.csh was read

if [ "$1" = -- ]; then
    shift
    "$@"
    exit
fi

# Asks jvenv as csh would; the answer is in the same variables, and `variables` has those of the environment.
ask () {
    typeset shell="$_jvenv_shell"
    typeset result=0
    _jvenv_shell=csh
    _jvenv_ask "$@" || result=1
    _jvenv_shell=$shell
    return "$result"
}

_jvenv_take () {
    if [ "$_jvenv_shell" = csh ]; then take "$1"; else eval "$1"; fi
}

# Takes the answer apart: set _jvenv_NAME = WORD; ... set _jvenv_variables = ( WORD... )
take () {
    typeset rest="$1"
    typeset name
    typeset word
    variables=()
    while :; do
        case $rest in
            'set _jvenv_variables = ('*)
                rest=${rest#*' = ('}
                rest=${rest# }
                while take_word; do variables+=("$word"); done
                return ;;
            'set _jvenv_'*)
                rest=${rest#set _jvenv_}
                name=${rest%% *}
                rest=${rest#*' = '}
                take_word || return
                printf -v "_jvenv_$name" %s "$word"
                rest=${rest#;}
                rest=${rest# } ;;
            *) return 1 ;;
        esac
    done
}

take_word () {
    word=
    case $rest in [\'\\]*) ;; *) return 1 ;; esac
    while :; do
        case $rest in
            \'*)
                rest=${rest#?}
                word=$word${rest%%\'*}
                rest=${rest#*\'} ;;
            \\*)
                rest=${rest#?}
                word=$word${rest%"${rest#?}"}
                rest=${rest#?} ;;
            *)
                rest=${rest# }
                return 0 ;;
        esac
    done
}

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
        WORKON_HOME) before=$_jvenv_home_before ;;
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

# Adds to the code the hook of the project that the environment $1 is for, if it has one and it is trusted: $2 is what is asked, $3
# the hook, and what follows are more words to ask with.
run_project_hook () {
    typeset prefix="$1"
    typeset action="$2"
    typeset hook="_jvenv_project_$3"
    _jvenv_project_of "$prefix"
    if [ -z "$_jvenv_reply" ] || [ ! -f "$_jvenv_reply/.virtualenvwrapper/$3.csh" ]; then return; fi
    shift 3
    if ask "$action" "$@" -- "$prefix"; then
        source_hook "${!hook}"
    else
        printf 'jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more\n' >&2
    fi
}

source_hook () {
    if [ -z "$1" ]; then return; fi
    quote "$1"
    code="${code}source $_jvenv_reply; "
}

# What activate.csh leaves is left by our alias, with all that belongs to it; what a parent has left us, only by it.
enter () {
    quote "$VIRTUAL_ENV/bin/activate.csh"
    code="${code}source $_jvenv_reply; unsetenv _JVENV_AUTO; set _jvenv_own; "
    if [ -n "${_JVENV_CHANGED-}" ]; then code="${code}eval \"\`\$_jvenv_bash:q \$jvenv_share:q/jvenv-csh.sh --restore\`\"; "; fi
    wrap_deactivate
    set_variables
}

wrap_deactivate () {
    code="${code}alias virtualenv_deactivate \"\`alias deactivate\`\"; "
    code="${code}alias deactivate 'eval \"\`\$_jvenv_bash:q \$jvenv_share:q/jvenv-csh.sh deactivate '\\!'*\`\"'; "
}

leave () {
    typeset auto=
    if [ -n "${_JVENV_AUTO-}" ] && [ "${VIRTUAL_ENV-}" = "$_JVENV_AUTO" ]; then auto=--auto; fi
    run_project_hook "${VIRTUAL_ENV-}" leave predeactivate ${auto:+"$auto"}
    restore_variables
    case ${1-} in
        nondestructive) code="${code}virtualenv_deactivate nondestructive; " ;;
        *) code="${code}virtualenv_deactivate; unalias deactivate; unalias virtualenv_deactivate; unset _jvenv_own; " ;;
    esac
    code="${code}unsetenv _JVENV_AUTO; "
    if [ -n "${VIRTUAL_ENV-}" ] && [ -e "$VIRTUAL_ENV/README.tmpenv" ] && [ "$VIRTUAL_ENV" = "$WORKON_HOME/${VIRTUAL_ENV##*/}" ]; then
        remove_temporary
    fi
}

# Leaves an environment that a parent of this shell has entered: this shell has no alias for it.
leave_inherited () {
    typeset variable
    if [ -f "$VIRTUAL_ENV/.variables" ] && ask leave --auto -- "$VIRTUAL_ENV"; then
        for variable in "${variables[@]}"; do
            if _jvenv_is_variable "${variable%%=*}"; then code="${code}unsetenv ${variable%%=*}; "; fi
        done
    fi
    _jvenv_path_without "$VIRTUAL_ENV/bin"
    PATH=$_jvenv_reply
    quote "$PATH"
    code="${code}setenv PATH $_jvenv_reply; unsetenv VIRTUAL_ENV; unsetenv VIRTUAL_ENV_PROMPT; unsetenv _JVENV_AUTO; unsetenv _JVENV_CHANGED; "
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT _JVENV_AUTO _JVENV_CHANGED
}

remove_temporary () {
    quote "$WORKON_HOME"
    case $PWD/ in "$VIRTUAL_ENV"/*) code="${code}cd $_jvenv_reply; " ;; esac
    quote "${VIRTUAL_ENV##*/}"
    code="${code}echo 'Removing temporary environment:' $_jvenv_reply; rmvirtualenv $_jvenv_reply; "
}

# Enters and leaves what belongs to the directory that the user came to. _JVENV_FOUND is the directory for which jvenv was asked
# last, _JVENV_TOLD has those of which we have told, between double slashes, and _JVENV_OWN is 0 if this shell has entered nothing.
come () {
    if [ -n "${VIRTUAL_ENV-}" ]; then
        if [ "$VIRTUAL_ENV" != "${_JVENV_AUTO-}" ]; then
            code="set _jvenv_found = ''; "
            return
        fi
        if [ "${_JVENV_OWN-}" = 0 ]; then leave_inherited; fi
    fi
    if ! _jvenv_look; then
        code="${code}set _jvenv_found = ''; "
        auto_leave
    elif [ "$_jvenv_reply" != "${_JVENV_FOUND-}" ] && ! [ "${_jvenv_reply:-/}" -ef "${_JVENV_FOUND-}" ]; then
        come_to "${_jvenv_reply:-/}"
    fi
}

come_to () {
    typeset quiet=
    quote "$1"
    code="${code}set _jvenv_found = $_jvenv_reply; "
    case ${_JVENV_TOLD-} in *"//$1//"*) quiet=--quiet ;; esac
    if ! ask cd --pwd "$PWD" ${quiet:+"$quiet"}; then _jvenv_do=leave; fi
    case $_jvenv_do in
        stay) ;;
        enter) come_in ;;
        *)
            if [ "$_jvenv_do$quiet" = untrusted ]; then
                quote "${_JVENV_TOLD-}//$1//"
                code="${code}set _jvenv_told = $_jvenv_reply; "
            fi
            auto_leave ;;
    esac
}

auto_leave () {
    if [ -n "${_JVENV_AUTO-}" ] && [ "${VIRTUAL_ENV-}" = "$_JVENV_AUTO" ]; then leave; fi
}

# Enters what the answer says. Where its script leads elsewhere, that is left at once.
come_in () {
    typeset environment="$_jvenv_environment"
    typeset name="$_jvenv_name"
    typeset script="$_jvenv_activate"
    typeset preactivate="$_jvenv_preactivate"
    typeset hook="$_jvenv_project_postactivate"
    typeset -a said=("${variables[@]}") # leaving may ask again
    typeset word
    typeset before
    auto_leave
    if [ ! -f "$script" ]; then return; fi
    _jvenv_run_global preactivate "$name" >&2
    if [ -n "$preactivate" ]; then _jvenv_run_hook_file "$preactivate" "$name" >&2; fi
    quote "$script"
    code="${code}source $_jvenv_reply; "
    quote "$environment"
    code="${code}sh -c 'test -z \"\$VIRTUAL_ENV\" || test \"\$VIRTUAL_ENV\" -ef \"\$1\"' sh $_jvenv_reply; if (\$status) deactivate; "
    before=$code
    code='set _jvenv_own; setenv _JVENV_AUTO $VIRTUAL_ENV:q; '
    wrap_deactivate
    _jvenv_changed=
    for word in "${said[@]}"; do _jvenv_set_variable "$word" "$environment" >&2; done
    set_variables
    source_hook "$hook"
    quote "$code"
    code="${before}if (\$?VIRTUAL_ENV) eval $_jvenv_reply; "
    if [ -f "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate" ]; then
        export VIRTUAL_ENV="$environment"
        (. "$VIRTUALENVWRAPPER_HOOK_DIR/postactivate") >&2
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
        if [ -n "${entered-}" ]; then run_project_hook "$VIRTUAL_ENV" enter postactivate; fi ;;
esac
if [ -n "${_JVENV_SHELL-}" ]; then code="unsetenv _JVENV_SHELL; $code"; fi
printf '%s\n' "${code}sh -c 'exit $status'"
