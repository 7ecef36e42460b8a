#compdef jvenv
# zsh completion for jvenv. Generated from the commands: see docs/contributing.md.

_jvenv_environments() {
    local -a names
    local home=${WORKON_HOME:-$HOME/.virtualenvs}
    names=($home/*/pyvenv.cfg(N:h:t) $home/*/bin/activate(N:h:h:t))
    names=(${(u)names})
    if [[ $PREFIX == (*/*|.*) ]]; then _directories; else compadd -a names; fi
}

_jvenv_pythons() {
    local -a names
    if [[ $PREFIX == (*/*|.*) ]]; then
        _files
    else
        names=(${(k)commands[(I)(python|pypy)*]} ${PYENV_ROOT:-$HOME/.pyenv}/versions/*(N/:t))
        compadd -a names
    fi
}

