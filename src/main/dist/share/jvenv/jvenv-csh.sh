# shellcheck shell=bash
# Does a command of virtualenvwrapper for csh. After -- it is all that is done; else what it changed of the shell is
# printed, on one line, as csh would do it, and what it has to say goes to standard error.

# shellcheck source=src/main/dist/share/jvenv/virtualenvwrapper.sh
. "${BASH_SOURCE%/*}/virtualenvwrapper.sh"

if [ "$1" = -- ]; then
    shift
    "$@"
    exit
fi

# Quotes for csh, where ! and \ have to stand outside of quotes.
quote () {
    _jvenv_quote "$1"
    _jvenv_reply=${_jvenv_reply//!/"'\\!'"}
}

directory=$PWD
active=${VIRTUAL_ENV-}
"$@" >&2
status=$?
code=
if [ -n "${VIRTUAL_ENV-}" ] && { [ "$VIRTUAL_ENV" != "$active" ] || [ "$1" = workon ] && [ "$status" -eq 0 ]; }; then
    quote "$VIRTUAL_ENV/bin/activate.csh"
    code="source $_jvenv_reply; "
fi
if [ "$PWD" != "$directory" ]; then
    quote "$PWD"
    code="${code}cd $_jvenv_reply; "
fi
printf '%s\n' "${code}sh -c 'exit $status'"
