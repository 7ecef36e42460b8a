# Copies environments with the original's cpvirtualenv and virtualenv-clone, or with ours; what both tell is compared.
# There is an environment e1 in $WORKON_HOME, and one in outside.
#   $1 the file to source

exec 3>&1
step () {
    echo "--- $*" >&3
    "$@" > "$SESSION/out" 2> "$SESSION/err"
    echo "status $?" >&3
    sed 's/^/1 /' "$SESSION/out" >&3
    sed 's/^/2 /' "$SESSION/err" >&3
    echo "at $PWD in ${VIRTUAL_ENV:-nothing}" >&3
}

tell () {
    command -v python pip
    pip --version
    python -c 'import sys; print(sys.prefix)'
    cat "$VIRTUAL_ENV/.project"
}

cd "$SESSION"
. "$1" > "$SESSION/out" 2> "$SESSION/err"
for name in precpvirtualenv premkvirtualenv postcpvirtualenv postmkvirtualenv; do
    printf '#!/bin/sh\necho "hook %s $*"\n' "$name" > "$WORKON_HOME/$name"
    chmod +x "$WORKON_HOME/$name"
done
for prefix in "$WORKON_HOME/e1" outside; do # mkvirtualenv leaves these
    for name in preactivate postactivate predeactivate postdeactivate get_env_details; do
        echo '#!/bin/sh' > "$prefix/bin/$name"
        chmod +x "$prefix/bin/$name"
    done
done
echo "$SESSION" > "$WORKON_HOME/e1/.project"
step cpvirtualenv e1 e2
step tell
step cpvirtualenv e1 e2
step cpvirtualenv e1
step cpvirtualenv nosuch e3
step cpvirtualenv "$SESSION/outside"
step tell
cd "$SESSION"
step cpvirtualenv outside e4
step tell
step cpvirtualenv e4 e5
step tell
step deactivate
step lsvirtualenv -b
