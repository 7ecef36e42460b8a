# A session with the commands of virtualenvwrapper, told step by step. It is run with the original and with ours, in
# $SESSION, with $VENV as the program that makes environments; what both tell is compared.
#   $1 the file to source

export WORKON_HOME=$SESSION/envs PROJECT_HOME=$SESSION/projects VIRTUALENVWRAPPER_VIRTUALENV=$VENV SHELL=/bin/bash
export VIRTUALENVWRAPPER_VIRTUALENV_CLONE=$VENV_CLONE
exec 3>&1
log=$SESSION/log

step () {
    : > "$log"
    echo "--- ${*##*/virtualenvwrapper.sh}" >&3
    "$@" > "$SESSION/out" 2> "$SESSION/err"
    echo "status $?" >&3
    told "$SESSION/out" '1 ' >&3
    told "$SESSION/err" '2 ' >&3
    told "$log" 'hook ' >&3
    echo "at $PWD in ${VIRTUAL_ENV:-nothing}" >&3
}

# Without the name of the script and the line by which shells begin their own messages.
told () {
    sed -e 's/^[^ ]*: line [0-9]*: //' -e 's/^[a-z_]*:[0-9]*: //' -e 's/^virtualenvwrapper_cd:cd:[0-9]*/cd/' -e "s/^/$2/" "$1"
}

# Every hook tells its name, its arguments, where it is, and in which environment.
hook () {
    if [ "$2" = run ]; then
        printf '#!/bin/sh\necho "%s $* at $PWD in $VIRTUAL_ENV" >> "%s"\n' "$3" "$log" > "$1"
        chmod +x "$1"
    else
        printf 'echo "%s ($*) at $PWD in ${VIRTUAL_ENV-} after ${VIRTUALENVWRAPPER_LAST_VIRTUAL_ENV-}" >> "%s"\n' "$3" "$log" > "$1"
    fi
}

hooks () {
    for name in premkvirtualenv precpvirtualenv preactivate prermvirtualenv postrmvirtualenv get_env_details premkproject; do
        hook "$WORKON_HOME/$name" run "$name"
    done
    for name in postmkvirtualenv postcpvirtualenv postactivate predeactivate postdeactivate postmkproject; do
        hook "$WORKON_HOME/$name" sourced "$name"
    done
}

local_hooks () {
    hook "$1/bin/preactivate" run "local preactivate"
    hook "$1/bin/get_env_details" run "local get_env_details"
    for name in postactivate predeactivate postdeactivate; do
        hook "$1/bin/$name" sourced "local $name"
    done
}

# What PATH has of the session's own.
entries () {
    printf '%s\n' "$PATH" | tr : '\n' | grep "^$SESSION"
}

list () {
    ls -l "$@" | sed -e 's/^\([^ ]*\) .* \([^ ]*\)$/\1 \2/' | grep -v '^total'
}

contents () {
    for name in "$1"/*; do
        if [ -f "$name" ]; then echo "== $name"; cat "$name"; fi
    done
}

leave_projects () { cd "$SESSION"; }

cd "$SESSION"
mkdir -p projects/web 'projects/with a space' outside
step . "$1"
step list envs
step workon
step lsvirtualenv -b
step mkvirtualenv e1
step list envs/e1/bin/preactivate envs/e1/bin/postactivate envs/e1/bin/predeactivate envs/e1/bin/postdeactivate envs/e1/bin/get_env_details
step deactivate
hooks
step mkvirtualenv e2
step mkvirtualenv -a "$SESSION/projects/web" e3
step cat envs/e3/.project
step deactivate
step leave_projects
local_hooks envs/e1
local_hooks envs/e2
mkdir -p projects/web/.virtualenvwrapper
hook projects/web/.virtualenvwrapper/postactivate sourced 'project postactivate'
hook projects/web/.virtualenvwrapper/predeactivate sourced 'project predeactivate'
"$JVENV_BIN" trust -q projects/web # what the original does not ask for
step workon
step lsvirtualenv
step lsvirtualenv -l
step lsvirtualenv -h
step lsvirtualenv -x
step lsvirtualenv -bl
step workon nosuch
mkdir envs/empty
step workon empty
step workon e1
step workon e2
step workon e2
step workon e3
step cdproject
step cdvirtualenv
step cdvirtualenv lib
step cdvirtualenv nosuch
step cdsitepackages
step cdproject
step deactivate
step leave_projects
step workon -n e3
step deactivate
step workon --cd e3
step workon -c e1
step leave_projects
step cdproject
: > envs/e1/.project
step cdproject
step setvirtualenvproject
step cat envs/e1/.project
step setvirtualenvproject e2 "projects/with a space"
step cat envs/e2/.project
step setvirtualenvproject nosuch
step setvirtualenvproject e2 nosuch
step showvirtualenv
step showvirtualenv e2
step add2virtualenv
step add2virtualenv outside /nowhere
step add2virtualenv
step add2virtualenv "$SESSION/a b"
step lssitepackages
step add2virtualenv -d /nowhere
step lssitepackages
step rmvirtualenv
step rmvirtualenv e1
step deactivate
step cdvirtualenv
step cdsitepackages
step lssitepackages
step add2virtualenv x
step cdproject
step showvirtualenv
step allvirtualenv pwd
step rmvirtualenv nosuch
step rmvirtualenv e2
step cpvirtualenv
step cpvirtualenv nosuch
step cpvirtualenv e1 e3
step cpvirtualenv e1 e4
step cpvirtualenv "$SESSION/envs/e1"
step deactivate
step leave_projects
step mkproject
step mkproject p1
step leave_projects
step mkproject p1
step mkproject -f p1
step deactivate
step leave_projects
unset PROJECT_HOME
step mkproject p2
PROJECT_HOME=$SESSION/missing
step mkproject p2
step mkvirtualenv -a nosuch e9
step mkvirtualenv --fail e9
VIRTUALENVWRAPPER_VIRTUALENV=nosuch-program
step mkvirtualenv e9
VIRTUALENVWRAPPER_VIRTUALENV=$VENV
step virtualenvwrapper_expandpath '~root/x/../y'
step virtualenvwrapper_expandpath '$WORKON_HOME/${SESSION}/$NOSUCH'
step virtualenvwrapper_absolutepath 'projects/./web/..'
step virtualenvwrapper_derive_workon_home
step virtualenvwrapper_verify_workon_environment e3
step virtualenvwrapper_verify_workon_environment e9
step virtualenvwrapper_verify_active_environment
step virtualenvwrapper_show_workon_options
step virtualenvwrapper_run_hook post_mkvirtualenv
step deactivate
VIRTUAL_ENV=$WORKON_HOME/e3 # as a parent process leaves it
PATH=$VIRTUAL_ENV/bin:$PATH
step workon e4
step entries
step deactivate
step entries
chmod -x envs/prermvirtualenv
step rmvirtualenv e3 e4
step list envs
WORKON_HOME=$SESSION/other
step workon
step list .
step contents envs
