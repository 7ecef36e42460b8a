# Variables of environments. Each line that fails says wrong.
set -eu
wrong () { echo "wrong: $*"; }
is () { [ "$2" = "$3" ] || wrong "$1 is $2, not $3"; }
exported () { env | grep -q "^$1=" && return 0 || return 1; }
IFS=' 	
'
. "$1"

mkvirtualenv one >/dev/null
mkvirtualenv two >/dev/null
deactivate
odd='$(touch hacked) `touch hacked` "it'"'"'s" \ ; # = * ! %n ~ é '
jvenv env set one PLAIN=text "ODD=$odd" EMPTY= "EQUALS=a=b=c" WAS_SHELL=new WAS_EXPORTED=new -- "DASH=--" 'SPACES=  in it  '
if jvenv env set one 'BAD=two
lines' 2>|"$SESSION/err"; then wrong 'a line break was taken'; fi
grep -q 'line break' "$SESSION/err" || wrong "$(cat "$SESSION/err")"
for name in PATH VIRTUAL_ENV path 1A 'A B' '' 'x[$(touch hacked)]'; do
    if jvenv env set one "$name=x" 2>/dev/null; then wrong "$name was taken"; fi
done
cat >> "$WORKON_HOME/one/.variables" <<'END'
# a comment

x[$(touch hacked)]=1
PATH=/nowhere
no value
END
printf 'LAST=without its end' >> "$WORKON_HOME/one/.variables"

# they are set, and all is as before afterwards
unset PLAIN ODD EMPTY EQUALS DASH SPACES LAST
WAS_SHELL="old  '\$x"
export WAS_EXPORTED='old "e'
before=$(env | sort)
workon one 2>|"$SESSION/err"
is warnings "$(grep -c 'jvenv: cannot set ' "$SESSION/err")" 3
is PLAIN "$PLAIN" text
is ODD "$ODD" "$odd"
is EMPTY "${EMPTY-unset}" ''
is EQUALS "$EQUALS" a=b=c
is DASH "$DASH" --
is SPACES "$SPACES" '  in it  '
is LAST "$LAST" 'without its end'
is WAS_SHELL "$WAS_SHELL" new
for name in PLAIN ODD EMPTY WAS_SHELL WAS_EXPORTED LAST; do exported "$name" || wrong "$name is not exported"; done
PLAIN='changed meanwhile'
deactivate
is PLAIN "${PLAIN-unset}" unset
is ODD "${ODD-unset}" unset
is EMPTY "${EMPTY-unset}" unset
is WAS_SHELL "$WAS_SHELL" "old  '\$x"
is WAS_EXPORTED "$WAS_EXPORTED" 'old "e'
if exported WAS_SHELL; then wrong 'WAS_SHELL is exported'; fi
is variables "$(env | sort)" "$before"

# from one to the other, and twice the same
jvenv env set two PLAIN=two
workon one 2>/dev/null
workon two
is PLAIN "$PLAIN" two
is ODD "${ODD-unset}" unset
workon two
is PLAIN "$PLAIN" two
deactivate
is PLAIN "${PLAIN-unset}" unset

# what is more than a text stays
typeset -i PLAIN=3
workon two 2>|"$SESSION/err"
is PLAIN "$PLAIN" 3
grep -q 'cannot set PLAIN from' "$SESSION/err" || wrong 'said nothing'
deactivate
is PLAIN "$PLAIN" 3
unset PLAIN

# jvenv lists them and runs programs with them
is list "$(jvenv env list two)" PLAIN=two
is json "$(jvenv env list two --json)" '{"PLAIN":"two"}'
is run "$(jvenv run one printenv ODD)" "$odd"
is all "$(allvirtualenv printenv PLAIN 2>/dev/null | grep -c '^text$')" 1
jvenv env unset two PLAIN
is list "$(jvenv env list two)" ''
if jvenv env unset two PLAIN 2>/dev/null; then wrong 'it was not there'; fi
if jvenv env list nosuch 2>/dev/null; then wrong 'there is no such environment'; fi
[ ! -e hacked ] && [ ! -e "$SESSION/hacked" ] && [ ! -e "$WORKON_HOME/hacked" ] || wrong hacked
echo done
