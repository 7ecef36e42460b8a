}

if [[ $funcstack[1] == _jvenv ]]; then
    _jvenv "$@"
elif (( ${+functions[compdef]} )); then
    compdef _jvenv jvenv
fi
