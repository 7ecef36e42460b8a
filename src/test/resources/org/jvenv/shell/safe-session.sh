# What the original gets wrong, or dies of, under options and names it did not think of. Each line that fails says wrong.
set -eu
wrong () { echo "wrong: $*"; }
export WORKON_HOME="$SESSION/a b"
alias rm=false cd=false ls=false
CDPATH=/tmp
IFS=' 	
'
before=$IFS
. "$1"

# nounset and errexit, and PATH as the user changed it
mkvirtualenv one
case :$PATH: in *":$WORKON_HOME/one/bin:"*) ;; *) wrong "$PATH" ;; esac
PATH=/added:$PATH
deactivate
case $PATH in *one*) wrong "$PATH" ;; /added:*) ;; *) wrong "$PATH" ;; esac
case ${VIRTUAL_ENV-left} in left) ;; *) wrong "$VIRTUAL_ENV" ;; esac

# nothing but environments is removed
mkdir "$WORKON_HOME/plain" "$SESSION/beside"
for name in '' . .. ../beside plain one/.. /; do
    if rmvirtualenv "$name" >/dev/null 2>&1; then wrong "removed '$name'"; fi
done
[ -d "$WORKON_HOME/plain" ] && [ -d "$SESSION/beside" ] && [ -e "$WORKON_HOME/one/pyvenv.cfg" ] || wrong lost

# names with spaces, and options after the name
mkvirtualenv 'sp ace'
[ "$VIRTUAL_ENV" = "$WORKON_HOME/sp ace" ] || wrong "$VIRTUAL_ENV"
mkvirtualenv two --system-site-packages
[ "$VIRTUAL_ENV" = "$WORKON_HOME/two" ] || wrong "$VIRTUAL_ENV"
deactivate
[ "$(lsvirtualenv -b)" = 'one
sp ace
two' ] || wrong "$(lsvirtualenv -b)"

# asking for help marks no environment as temporary
workon one
mktmpenv --help >/dev/null 2>&1 || :
deactivate
[ -d "$WORKON_HOME/one" ] || wrong lost
mktmpenv >/dev/null
tmp=$VIRTUAL_ENV
deactivate >/dev/null
[ ! -e "$tmp" ] || wrong "$tmp is there"

# a failing pip is no success, and no pip outside is used
if mkvirtualenv -i nosuch three >/dev/null 2>&1; then wrong 'pip failed'; fi
[ "$VIRTUAL_ENV" = "$WORKON_HOME/three" ] || wrong "$VIRTUAL_ENV"
deactivate

# the environment of this project
mkdir -p "$SESSION/proj/sub" "$SESSION/other/sub"
setvirtualenvproject one "$SESSION/proj" >/dev/null
\cd "$SESSION/proj/sub"
workon .
[ "$VIRTUAL_ENV" = "$WORKON_HOME/one" ] && [ "$PWD" = "$SESSION/proj" ] || wrong "$VIRTUAL_ENV $PWD"
deactivate
echo 'sp ace' > "$SESSION/other/.venv"
\cd "$SESSION/other/sub"
workon .
[ "$VIRTUAL_ENV" = "$WORKON_HOME/sp ace" ] || wrong "$VIRTUAL_ENV"
jvenv activate two
[ "$VIRTUAL_ENV" = "$WORKON_HOME/two" ] || wrong "$VIRTUAL_ENV"
jvenv deactivate
cp -a "$TEMPLATE" "$SESSION/proj/.venv"
sed "s|$TEMPLATE|$SESSION/proj/.venv|" "$TEMPLATE/bin/activate" >| "$SESSION/proj/.venv/bin/activate"
\cd "$SESSION/proj/sub"
workon .
[ "$VIRTUAL_ENV" = "$SESSION/proj/.venv" ] || wrong "$VIRTUAL_ENV"
jvenv deactivate
if jvenv deactivate 2>/dev/null; then wrong 'nothing was active'; fi

# it is a name of ours, though there is such a directory here
mkdir two
setvirtualenvproject two >/dev/null
[ -f "$WORKON_HOME/two/.project" ] || wrong 'no project'

# paths are no regular expressions
workon two
add2virtualenv '/a.c' '/abc'
add2virtualenv -d '/a.c'
[ "$(add2virtualenv | tail -n 1)" = /abc ] || wrong "$(add2virtualenv)"
[ "$(toggleglobalsitepackages)" = 'Enabled global site-packages' ] || wrong toggle
grep -q '^include-system-site-packages = true' "$VIRTUAL_ENV/pyvenv.cfg" || wrong toggle
deactivate
allvirtualenv cat >/dev/null </dev/null

# what is said of hooks is kept, where that is wanted
HOOK_VERBOSE_OPTION=
VIRTUALENVWRAPPER_LOG_FILE="$SESSION/lo g"
virtualenvwrapper_initialize
\ls -l "$VIRTUALENVWRAPPER_LOG_FILE" | grep -q '^-rw-rw-r--' || wrong "$(\ls -l "$SESSION")"
\rm "$WORKON_HOME/preactivate"
virtualenvwrapper_run_hook initialize 2>/dev/null
grep -q " INFO virtualenvwrapper.user_scripts creating $WORKON_HOME/preactivate\$" "$VIRTUALENVWRAPPER_LOG_FILE" || wrong 'no log'
head -c 11000 /dev/zero >> "$VIRTUALENVWRAPPER_LOG_FILE"
virtualenvwrapper_initialize
[ -f "$VIRTUALENVWRAPPER_LOG_FILE.1" ] && [ ! -s "$VIRTUALENVWRAPPER_LOG_FILE" ] || wrong 'not rotated'
unset VIRTUALENVWRAPPER_LOG_FILE
[ "$IFS" = "$before" ] || wrong IFS
echo done
