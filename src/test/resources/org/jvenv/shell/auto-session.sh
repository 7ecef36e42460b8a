# Environments that are entered where they belong. Each line that fails says wrong.
#   $1 the file to source, $2 a command by which the shell would look after `cd`
set -eu
wrong () { echo "wrong: $*"; }
is () { [ "$2" = "$3" ] || wrong "$1 is $2, not $3"; }
IFS=' 	
'
CDPATH=
JVENV_AUTO_ACTIVATE=1
. "$1"
said=$SESSION/err
look=$2
go () {
    cd "$1" 2>>"$said"
    eval "$look" 2>>"$said"
}
at () { is "at $PWD" "${VIRTUAL_ENV-nothing}" "$1"; }
trusted () { jvenv trust -q "$1"; }
copy () { cp -a "$TEMPLATE" "$1" && sed "s|$TEMPLATE|$1|" "$TEMPLATE/bin/activate" >| "$1/bin/activate"; }

odd="$SESSION/it's \$(touch hacked) \`touch hacked\` é"
mkdir -p "$odd/sub/deeper" "$SESSION/named/sub" "$SESSION/path/sub" "$SESSION/tied/sub" "$SESSION/none"
jvenv create -q --without-pip --python /usr/bin/python3 "$odd/.venv"
mkvirtualenv one >/dev/null
mkvirtualenv two >/dev/null
mkvirtualenv three >/dev/null
deactivate
echo one > "$SESSION/named/.venv"
copy "$SESSION/path/env"
echo ./env > "$SESSION/path/.venv"
setvirtualenvproject two "$SESSION/tied" >/dev/null

# nothing is entered before it is trusted, and that is said once
: >| "$said"
go "$odd/sub"
at nothing
go /
go "$odd"
go "$odd/sub/deeper"
at nothing
is lines "$(wc -l < "$said" | tr -d ' ')" 1
grep -q 'is not trusted, and is not entered; to trust it, run: jvenv trust ' "$said" || wrong "$(cat "$said")"
eval "$(sed 's/.*trust it, run: //' "$said") -q"
at "$odd/.venv"
is PWD "$PWD" "$odd/sub/deeper"
trusted "$SESSION/named"
trusted "$SESSION/path"
trusted "$SESSION/tied"
: >| "$said"

# it is left with its tree, however one goes
go ..
at "$odd/.venv"
go "$SESSION/none"
at nothing
go "$SESSION/named/sub"
at "$WORKON_HOME/one"
is PWD "$PWD" "$SESSION/named/sub"
go "$SESSION/path/sub"
at "$SESSION/path/env"
go "$SESSION/tied/sub"
at "$WORKON_HOME/two"
go /
at nothing
is said "$(cat "$said")" ''

# what the user enters or leaves himself is his
workon three
go "$odd"
at "$WORKON_HOME/three"
go /
at "$WORKON_HOME/three"
deactivate
go "$odd/sub"
at "$odd/.venv"
deactivate
go "$odd"
at nothing
go /
go "$odd"
at "$odd/.venv"
workon three
go /
at "$WORKON_HOME/three"
deactivate

# what has changed is not trusted any more
echo 'touch hacked' > "$SESSION/path/env/bin/postactivate"
: >| "$said"
go "$SESSION/path"
at nothing
grep -q 'has changed since it was trusted' "$said" || wrong "$(cat "$said")"
rm "$SESSION/path/env/bin/postactivate"
go /
go "$SESSION/path"
at "$SESSION/path/env"
go /
echo two >| "$SESSION/named/.venv"
go "$SESSION/named"
at nothing
echo ../path/env >| "$SESSION/named/.venv"
go /
go "$SESSION/named"
at nothing
echo one >| "$SESSION/named/.venv"
go /
go "$SESSION/named"
at "$WORKON_HOME/one"
go /
cp "$odd/.venv/bin/activate" "$SESSION/activate"
echo 'touch hacked' >> "$odd/.venv/bin/activate"
go "$odd"
at nothing
cp "$SESSION/activate" "$odd/.venv/bin/activate"
go /
go "$odd"
at "$odd/.venv"
go /

# one's own variables go with the trust, others' do not
jvenv env set "$SESSION/path/env" OWN=mine
jvenv project -q "$SESSION/path/env" "$SESSION/none"
jvenv project -q --unset "$SESSION/path/env"
go "$SESSION/path"
at "$SESSION/path/env"
is OWN "${OWN-unset}" mine
go /
is OWN "${OWN-unset}" unset
echo OWN=theirs >| "$SESSION/path/env/.variables"
go "$SESSION/path"
at nothing
go /

# no variable of an environment hides which of its hooks were trusted
mkdir "$SESSION/held"
copy "$SESSION/held/.venv"
echo env_postdeactivate=x > "$SESSION/held/.venv/.variables"
: > "$SESSION/held/.venv/bin/postdeactivate"
trusted "$SESSION/held"
go "$SESSION/held"
at "$SESSION/held/.venv"
echo 'touch "$SESSION/hacked"' >| "$SESSION/held/.venv/bin/postdeactivate"
go /
at nothing
[ ! -e "$SESSION/hacked" ] || wrong 'a hook that has changed was run'

# no program is run, and broken things are passed by
jvenv trust -q "$odd"
jvenv trust -q "$SESSION/path"
mkdir "$SESSION/broken" "$SESSION/broken/.venv" "$SESSION/empty"
: > "$SESSION/empty/.venv"
: >| "$said"
usual=$PATH
PATH=/nowhere
go "$SESSION/broken"
at nothing
go "$SESSION/empty"
at nothing
go "$odd/sub"
at "$odd/.venv"
go "$SESSION/path/sub"
at "$SESSION/path/env"
go /
at nothing
is PATH "$PATH" /nowhere
PATH=$usual
is said "$(cat "$said")" ''
[ ! -e "$SESSION/hacked" ] && [ ! -e "$odd/hacked" ] && [ ! -e "$SESSION/path/hacked" ] || wrong hacked
echo done
