# What TAB offers: names with their spaces, and directories of the environment.
. "$1"
mkvirtualenv one
mkvirtualenv 'sp ace'
workon one
mkdir -p "$VIRTUAL_ENV/lib/python"
if [ -n "${ZSH_VERSION-}" ]; then
    _virtualenvs
    printf '%s\n' "${reply[@]}"
    _cdvirtualenv_complete li
    printf '%s\n' "${reply[@]}"
else
    COMP_WORDS=(workon '') COMP_CWORD=1
    _virtualenvs workon ''
    eval "printf '%s\n' ${COMPREPLY[*]}"
    COMP_WORDS=(workon 'sp\ ')
    _virtualenvs workon 'sp\ '
    [ "${COMPREPLY[*]}" = 'sp\ ace' ] || echo "wrong: ${COMPREPLY[*]}"
    COMP_WORDS=(cdvirtualenv li)
    _cdvirtualenv_complete cdvirtualenv li
    printf '%s\n' "${COMPREPLY[@]}"
fi
