
# Prints the names of the environments in WORKON_HOME.
_jvenv_completion_environments() {
    local entry
    for entry in "${WORKON_HOME:-$HOME/.virtualenvs}"/*/; do
        if [ -e "${entry}pyvenv.cfg" ] || [ -e "${entry}bin/activate" ]; then
            entry=${entry%/}
            printf '%s\n' "${entry##*/}"
        fi
    done
}

# Prints the names of interpreters on PATH, and the versions of pyenv.
_jvenv_completion_pythons() {
    local entry
    compgen -c python
    compgen -c pypy
    for entry in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/; do
        entry=${entry%/}
        if [ -e "$entry/bin/python" ]; then printf '%s\n' "${entry##*/}"; fi
    done
}

# Adds the input lines that begin with $1 to COMPREPLY, quoted.
_jvenv_completion_take() {
    local line
    while IFS= read -r line; do
        case $line in
            "$1"*)
                printf -v line %q "$line"
                COMPREPLY+=("$line") ;;
        esac
    done
}

# Completes $2 as a value of the kind $1.
_jvenv_completion_of() {
    local line
    case $1 in
        environment)
            case $2 in
                */* | .*) _jvenv_completion_of directory "$2" ;;
                *) _jvenv_completion_take "$2" < <(_jvenv_completion_environments) ;;
            esac ;;
        python)
            case $2 in
                */* | .*) _jvenv_completion_of file "$2" ;;
                *) _jvenv_completion_take "$2" < <(_jvenv_completion_pythons | sort -u) ;;
            esac ;;
        directory)
            compopt -o filenames
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$2") ;;
        file)
            compopt -o filenames
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2") ;;
        program)
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -c -- "$2") ;;
        words:*) _jvenv_completion_take "$2" < <(printf '%s\n' ${1#words:}) ;;
    esac
}

_jvenv_completion() {
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
    local command='' position=0 skip='' word i IFS=$' \t\n'
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [ "$word" = = ]; then
            continue
        elif [ -n "$skip" ]; then
            skip=
        elif [ -z "$command" ]; then
            _jvenv_completion_value " $word"
            skip=$_jvenv_completion_kind
            if [ -z "$skip" ]; then command=$word; fi
        elif [ "$command" = python ]; then
            command="python $word"
        else
            case $word in
                -*)
                    _jvenv_completion_alias
                    _jvenv_completion_value "$command $word"
                    skip=$_jvenv_completion_kind ;;
                *) position=$((position + 1)) ;;
            esac
        fi
    done
    if [ "$current" = = ]; then
        current=
        word=$previous
    elif [ "$previous" = = ]; then
        word=${COMP_WORDS[COMP_CWORD - 2]}
    else
        word=$previous
    fi
    _jvenv_completion_alias
    case $command in
        '')
            _jvenv_completion_value " $word"
            if [ -n "$_jvenv_completion_kind" ]; then
                _jvenv_completion_of "$_jvenv_completion_kind" "$current"
            else
                _jvenv_completion_take "$current" \
                    < <(printf '%s\n' $_jvenv_completion_commands $_jvenv_completion_global_options)
            fi ;;
        python) _jvenv_completion_take "$current" < <(printf '%s\n' list find pin) ;;
        *)
            _jvenv_completion_value "$command $word"
            if [ -n "$_jvenv_completion_kind" ]; then
                _jvenv_completion_of "$_jvenv_completion_kind" "$current"
                return
            fi
            case $current in
                -*)
                    _jvenv_completion_options "$command"
                    _jvenv_completion_take "$current" < <(printf '%s\n' $_jvenv_completion_kind) ;;
                *)
                    _jvenv_completion_word "$command" "$position"
                    _jvenv_completion_of "$_jvenv_completion_kind" "$current" ;;
            esac ;;
    esac
}

complete -F _jvenv_completion jvenv
