# Where one is, and what is asked, in fish: links, children of a shell, odd files. Each line that fails says wrong.
function wrong
    echo wrong: $argv
end
function is
    test "$argv[2]" = "$argv[3]"; or wrong "$argv[1] is $argv[2], not $argv[3]"
end
function at
    is "at $PWD" "$VIRTUAL_ENV" "$argv[1]"
end
set -g JVENV_AUTO_ACTIVATE 1
set -g asked $SESSION/asked
set -g said $SESSION/err
printf '#!/bin/sh\n[ "$1" != hook ] || echo "$*" | sed "s/.* -- //" >>"%s"\nexec "%s" "$@"\n' $asked $JVENV_BIN >$SESSION/asking
chmod +x $SESSION/asking
set -gx JVENV_BIN $SESSION/asking
source $argv[1]
function count_asked
    is "asked at $PWD" "$(test -e $asked; and cat $asked | tr '\n' ' ')" "$argv[1]"
    rm -f $asked
end
function copy_environment
    mkdir -p (dirname $argv[1])
    cp -a $TEMPLATE $argv[1]
    sed -i "s|$TEMPLATE|$argv[1]|" $argv[1]/bin/activate $argv[1]/bin/activate.fish
end
copy_environment $SESSION/disk/web/.venv
copy_environment $SESSION/api/.venv
mkdir -p $SESSION/disk/web/sub/deep $SESSION/none
ln -s disk $SESSION/src
ln -s disk/web/sub $SESSION/sub
echo DEBUG=1 >$SESSION/api/.venv/.variables
jvenv trust -q $SESSION/src/web
jvenv trust -q $SESSION/api

# below links, and asked once
rm -f $asked
cd $SESSION/src/web
at $SESSION/disk/web/.venv
cd $SESSION/src/web/sub/deep
cd $SESSION/disk/web/sub
at $SESSION/disk/web/.venv
count_asked 'cd '
cd $SESSION/none
at ''
count_asked 'leave '
cd $SESSION/sub/deep
at $SESSION/disk/web/.venv
cd $SESSION/sub
count_asked 'cd '
cd $SESSION/api
at $SESSION/api/.venv
is DEBUG "$DEBUG" 1

# a child whose PATH is another
function child
    env PATH=/usr/bin:/bin fish --no-config -c "set -g JVENV_AUTO_ACTIVATE 1; source \$argv[1]; _jvenv_auto; $argv[1]" $JVENV_SHARE/jvenv.fish
end
is inner "$(child 'command -s python; cd ..; echo "[$VIRTUAL_ENV] [$DEBUG] $PATH"')" "$SESSION/api/.venv/bin/python
[] [] /usr/bin:/bin"
cd $SESSION/none
mkvirtualenv one >/dev/null 2>&1
is own "$(child 'cd $SESSION/api; echo "$VIRTUAL_ENV"')" $WORKON_HOME/one
deactivate

# files that are written otherwise, or are no files
mkdir $SESSION/crlf $SESSION/huge $SESSION/pipe $SESSION/empty $SESSION/empty/.venv
printf '../api/.venv\r\n' >$SESSION/crlf/.venv
jvenv trust -q $SESSION/crlf
cd $SESSION/crlf
at $SESSION/api/.venv
head -c 3000000 /dev/zero | tr '\0' a >$SESSION/huge/.venv
mkfifo $SESSION/pipe/.venv
for odd in huge pipe empty
    cd $SESSION/$odd
    at ''
end

# a script that leads elsewhere enters nothing
copy_environment $SESSION/moved/.venv
printf '%s\n' "set -gx VIRTUAL_ENV '$SESSION/api/.venv' # $SESSION/moved/.venv" 'function deactivate; set -e VIRTUAL_ENV; end' >$SESSION/moved/.venv/bin/activate.fish
echo "touch '$SESSION/hacked'" >$SESSION/moved/.venv/bin/postactivate.fish
jvenv trust -q $SESSION/moved
cd $SESSION/moved 2>/dev/null
at ''
test -e $SESSION/hacked; and wrong 'ran the hook of another environment'

# an environment that carries a jvenv is not asked; without jvenv a cd says nothing, and one can leave
printf '#!/bin/sh\ntouch "$SESSION/hacked"\n' >$SESSION/disk/web/.venv/bin/jvenv
chmod +x $SESSION/disk/web/.venv/bin/jvenv
cd $SESSION/disk/web
set -gx JVENV_BIN $SESSION/disk/web/.venv/bin/jvenv
cd $SESSION/api
at $SESSION/api/.venv
test -e $SESSION/hacked; and wrong 'asked the jvenv of an environment'
mv $SESSION/asking $SESSION/gone
deactivate
at ''
cd /
cd $SESSION/disk/web
at ''
echo done
