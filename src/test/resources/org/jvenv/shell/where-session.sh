# Where one is, and what is asked: links, children of a shell, odd files and options. Each line that fails says wrong.
#   $1 the file to source, $2 a command by which the shell would look after `cd`
set -eu
wrong () { echo "wrong: $*"; }
is () { [ "$2" = "$3" ] || wrong "$1 is $2, not $3"; }
IFS=' 	
'
CDPATH=
JVENV_AUTO_ACTIVATE=1
file=$1
look=$2
if [ -n "${ZSH_VERSION-}" ]; then shell='zsh -f'; else shell='bash --norc'; fi

# what is asked is counted
asked=$SESSION/asked
printf '#!/bin/sh\n[ "$1" != hook ] || printf "%%s\\n" "$2" >>"%s"\nexec "%s" "$@"\n' "$asked" "$JVENV_BIN" >"$SESSION/asking"
chmod +x "$SESSION/asking"
JVENV_BIN=$SESSION/asking
. "$file"
said=$SESSION/err
go () {
    cd "$1" 2>>"$said"
    eval "$look" 2>>"$said"
}
at () { is "at $PWD" "${VIRTUAL_ENV-nothing}" "$1"; }
count () {
    is "asked at $PWD" "$(cat "$asked" 2>/dev/null | tr '\n' ' ')" "$1"
    rm -f "$asked"
}
copy () { mkdir -p "${1%/*}" && cp -a "$TEMPLATE" "$1" && sed "s|$TEMPLATE|$1|" "$TEMPLATE/bin/activate" >| "$1/bin/activate"; }

copy "$SESSION/disk/web/.venv"
copy "$SESSION/api/.venv"
mkdir -p "$SESSION/disk/web/sub/deep" "$SESSION/none"
ln -s disk "$SESSION/src"
ln -s disk/web/sub "$SESSION/sub"
jvenv trust -q "$SESSION/src/web"
jvenv trust -q "$SESSION/api"
echo DEBUG=1 > "$SESSION/api/.venv/.variables"
jvenv trust -q "$SESSION/api"

# below links, and asked once
rm -f "$asked"
go "$SESSION/src/web"
at "$SESSION/disk/web/.venv"
go "$SESSION/src/web/sub/deep"
go "$SESSION/disk/web/sub"
at "$SESSION/disk/web/.venv"
count 'cd '
go "$SESSION/none"
at nothing
go /
count ''
go "$SESSION/sub/deep"
at "$SESSION/disk/web/.venv"
go "$SESSION/sub"
at "$SESSION/disk/web/.venv"
count 'cd '
go ../api
at "$SESSION/api/.venv"
is DEBUG "${DEBUG-unset}" 1

# a child whose PATH is another leaves what its parent entered by itself, and not what the user entered
child () {
    code="set -eu; JVENV_AUTO_ACTIVATE=1; . \"\$1\"; _jvenv_auto; $1"
    eval "PATH=/usr/bin:/bin $shell"' -c "$code" child "$file"'
}
is inner "$(child 'command -v python; cd ..; _jvenv_auto; echo "${VIRTUAL_ENV-left} ${DEBUG-unset} $PATH"')" \
    "$SESSION/api/.venv/bin/python
left unset /usr/bin:/bin"
is elsewhere "$(child 'cd "$SESSION/disk/web"; _jvenv_auto; echo "$VIRTUAL_ENV"; deactivate; echo "${VIRTUAL_ENV-left} ${DEBUG-unset}"')" \
    "$SESSION/disk/web/.venv
left unset"
cd /
is inherited "$(child 'echo "${VIRTUAL_ENV-left}"')" left
go /
at nothing
mkvirtualenv one >/dev/null
is own "$(child 'cd "$SESSION/api"; _jvenv_auto; echo "$VIRTUAL_ENV"')" "$WORKON_HOME/one"
deactivate

# a file that ends as Windows ends lines, and files that are no files
mkdir "$SESSION/crlf" "$SESSION/huge" "$SESSION/pipe" "$SESSION/empty" "$SESSION/empty/.venv"
printf '../api/.venv\r\n' > "$SESSION/crlf/.venv"
jvenv trust -q "$SESSION/crlf"
go "$SESSION/crlf"
at "$SESSION/api/.venv"
(cd "$SESSION/crlf" && workon . && at "$SESSION/api/.venv")
head -c 3000000 /dev/zero | tr '\0' a > "$SESSION/huge/.venv"
mkfifo "$SESSION/pipe/.venv"
for odd in huge pipe empty; do
    go "$SESSION/$odd"
    at nothing
done
go /

# no option for patterns is in the way
for option in 'set -f' 'shopt -s failglob' 'shopt -s nullglob' 'shopt -s dotglob' 'shopt -s nocasematch' 'setopt null_glob' 'setopt csh_null_glob' \
    'setopt glob_dots' 'setopt rc_quotes' 'setopt ksh_arrays' 'setopt sh_word_split' 'setopt csh_junkie_quotes'; do
    case ${ZSH_VERSION+zsh}${BASH_VERSION+bash}:$option in
        :shopt* | zsh:shopt* | :setopt* | bash:setopt*) continue ;;
    esac
    is "$option" "$(
        exec 2>&1
        eval "$option"
        WORKON_HOME=$SESSION/nothing
        mkdir -p "$WORKON_HOME"
        workon || :
        lsvirtualenv -b || :
        allvirtualenv true
        cd "$SESSION/api"
        _jvenv_auto
        echo "${VIRTUAL_ENV-nothing} ${DEBUG-unset}"
        lssitepackages >/dev/null
        cd /
        _jvenv_auto
        echo "${VIRTUAL_ENV-nothing} ${DEBUG-unset}"
    )" "$SESSION/api/.venv 1
nothing unset"
done

# trust goes along with a name, and comes back with what was removed
mkdir "$SESSION/tied"
mkvirtualenv before >/dev/null
setvirtualenvproject before "$SESSION/tied" >/dev/null
deactivate
jvenv trust -q "$SESSION/tied"
jvenv rename -q before after
go "$SESSION/tied"
at "$WORKON_HOME/after"
go /
jvenv remove -q after
go "$SESSION/tied"
at nothing
jvenv undo -q
go /
go "$SESSION/tied"
at "$WORKON_HOME/after"
go /

# an environment that carries a jvenv is not asked, nor is one that JVENV_BIN names later
printf '#!/bin/sh\ntouch "$SESSION/hacked"\n' > "$SESSION/disk/web/.venv/bin/jvenv"
chmod +x "$SESSION/disk/web/.venv/bin/jvenv"
go "$SESSION/disk/web"
JVENV_BIN=$SESSION/disk/web/.venv/bin/jvenv
go "$SESSION/api"
at "$SESSION/api/.venv"
JVENV_BIN=$SESSION/asking
[ ! -e "$SESSION/hacked" ] || wrong 'asked the jvenv of an environment'

# a script that leads elsewhere enters nothing
copy "$SESSION/moved/.venv"
printf '%s\n' "VIRTUAL_ENV='$SESSION/api/.venv' # $SESSION/moved/.venv" 'deactivate () { unset VIRTUAL_ENV; unset -f deactivate; }' \
    >| "$SESSION/moved/.venv/bin/activate"
echo "touch '$SESSION/hacked'" > "$SESSION/moved/.venv/bin/postactivate"
jvenv trust -q "$SESSION/moved"
go /
: >| "$said"
go "$SESSION/moved"
at nothing
grep -q 'leads to another environment, which is not entered' "$said" || wrong "$(cat "$said")"
[ ! -e "$SESSION/hacked" ] || wrong 'ran the hook of another environment'

# without jvenv, a cd says nothing and one can leave
go "$SESSION/api"
at "$SESSION/api/.venv"
mv "$SESSION/asking" "$SESSION/gone"
: >| "$said"
deactivate
at nothing
go /
go "$SESSION/disk/web"
at nothing
is said "$(cat "$said")" ''
echo done
