# Hooks that a project brings. Each line that fails says wrong.
set -eu
wrong () { echo "wrong: $*"; }
is () { [ "$2" = "$3" ] || wrong "$1 is $2, not $3"; }
IFS=' 	
'
. "$1"
mkvirtualenv one >/dev/null
deactivate
said=$SESSION/err

for project in "$SESSION/web" "$SESSION/it's \$(touch hacked) \`touch hacked\` é"; do
    hooks=$project/.virtualenvwrapper
    mkdir -p "$hooks"
    setvirtualenvproject one "$project" >/dev/null
    echo 'came=yes' >| "$hooks/postactivate"
    echo 'went=yes' >| "$hooks/predeactivate"
    visit () {
        came=no
        went=no
        workon one 2>|"$said"
        deactivate 2>>"$said"
    }

    # not before they are trusted
    visit
    is hooks "$came $went" 'no no'
    is lines "$(wc -l < "$said" | tr -d ' ')" 2
    grep -q 'postactivate is not trusted, and is skipped; look at it, then run: jvenv trust ' "$said" || wrong "$(cat "$said")"
    command=$(sed -n '1s/.*then run: //p' "$said")
    eval "$command" 2>/dev/null
    visit
    is hooks "$came $went" 'yes yes'
    is said "$(cat "$said")" ''

    # not when one has changed, be it by a blank or the end of its last line
    for text in 'came=changed' 'came=yes ' 'came=yes
' 'came=yes
came=more'; do
        printf '%s\n' "$text" >| "$hooks/postactivate"
        visit
        is hooks "$came $went" 'no yes'
        grep -q 'postactivate has changed since it was trusted, and is skipped' "$said" || wrong "$(cat "$said")"
    done
    printf 'came=yes' >| "$hooks/postactivate"
    visit
    is hooks "$came $went" 'no yes'
    echo 'came=yes' >| "$hooks/postactivate"
    visit
    is hooks "$came $went" 'yes yes'

    # a new one is not covered by what was trusted before
    rm "$hooks/postactivate"
    jvenv trust -q "$project"
    echo 'came=new' >| "$hooks/postactivate"
    visit
    is hooks "$came $went" 'no yes'

    # listed, and taken back
    jvenv trust --list | grep -qxF -- "$project" || wrong "$(jvenv trust --list)"
    jvenv untrust "$project" 2>/dev/null
    is list "$(jvenv trust --list)" ''
    if jvenv trust --revoke "$project" 2>/dev/null; then wrong 'it was not trusted'; fi
    visit
    is hooks "$came $went" 'no no'
done

# as virtualenvwrapper has it
VIRTUALENVWRAPPER_TRUST_PROJECTS=1
visit
is hooks "$came $went" 'new yes'
unset VIRTUALENVWRAPPER_TRUST_PROJECTS

# by its real name, too, and in another place for data
export XDG_DATA_HOME="$SESSION/my data"
ln -s "$SESSION/web" "$SESSION/link"
jvenv trust -q "$SESSION/link"
setvirtualenvproject one "$SESSION/web" >/dev/null
visit
is hooks "$came $went" 'new yes'
[ -d "$SESSION/my data/jvenv/trusted" ] || wrong 'it is kept elsewhere'
if jvenv trust "$SESSION/nosuch" 2>/dev/null; then wrong 'there is no such project'; fi
[ ! -e hacked ] && [ ! -e "$SESSION/hacked" ] || wrong hacked
echo done
