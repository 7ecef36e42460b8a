# Where one is, and what is asked, in elvish: links, children of a shell, odd files. Each line that fails says wrong.
use path
use str
set-env JVENV_AUTO_ACTIVATE 1
var here = $E:HOME
fn check {|ok @what| if (not $ok) { echo wrong: $@what } }
fn is {|what found expected| check (eq $found $expected) $what is (repr $found), not (repr $expected) }
fn at {|prefix| is 'VIRTUAL_ENV at '$pwd $E:VIRTUAL_ENV $prefix }
fn copy-environment {|to| mkdir -p (path:dir $to); cp -a $E:TEMPLATE $to }
print >$here/asking "#!/bin/sh\n[ \"$1\" != hook ] || echo \"$*\" | sed 's/.* -- //' >>'"$here"/asked'\nexec '"$E:JVENV_BIN"' \"$@\"\n"
chmod +x $here/asking
set-env JVENV_BIN $here/asking
var j: = (ns [&])
eval (slurp < $args[0]) &on-end={|loaded| set j: = (ns $loaded[commands]) }
fn asked {|@words|
    is asked [(if (path:is-regular $here/asked) { cat $here/asked })] $words
    rm -f $here/asked
}
copy-environment $here/disk/web/.venv
copy-environment $here/api/.venv
mkdir -p $here/disk/web/sub/deep $here/none
ln -s disk $here/src
ln -s disk/web/sub $here/sub
echo DEBUG=1 >$here/api/.venv/.variables
j:jvenv trust -q $here/src/web
j:jvenv trust -q $here/api

# below links, and asked once
rm -f $here/asked
cd $here/src/web
at $here/disk/web/.venv
cd $here/src/web/sub/deep
cd $here/disk/web/sub
at $here/disk/web/.venv
asked cd
cd $here/none
at ''
asked leave
cd $here/sub/deep
at $here/disk/web/.venv
cd $here/sub
asked cd
cd $here/api
at $here/api/.venv
is DEBUG $E:DEBUG 1

# an environment whose directory in WORKON_HOME is a link, and the root directory of a project with a slash
mkdir -p $E:WORKON_HOME $here/linked/sub
copy-environment $here/disk/linked
ln -s $here/disk/linked $E:WORKON_HOME/linked
echo $here/linked/ >$here/disk/linked/.project
j:jvenv trust -q $here/linked
cd $here/linked/sub
at $here/disk/linked
cd $here/api

# a child whose PATH is another
fn child {|code|
    env PATH=/usr/bin:/bin elvish -norc -c 'use path; eval (slurp <$args[0]) &on-end={|loaded| $loaded[look~] }; '$code $args[0]
}
is inner [(child 'echo (search-external python); cd ..; echo "["$E:VIRTUAL_ENV"] ["$E:DEBUG"] "$E:PATH' )] [$here/api/.venv/bin/python '[] [] /usr/bin:/bin']
cd $here/none
j:mkvirtualenv one >$path:dev-null 2>&1
is own (child 'cd $E:HOME/api; echo $E:VIRTUAL_ENV') $E:WORKON_HOME/one
j:deactivate

# files that are written otherwise, or are no files
mkdir $here/crlf $here/huge $here/pipe $here/empty $here/empty/.venv
print "../api/.venv\r\n" >$here/crlf/.venv
j:jvenv trust -q $here/crlf
cd $here/crlf
at $here/api/.venv
sh -c 'head -c 3000000 /dev/zero | tr "\0" a' >$here/huge/.venv
mkfifo $here/pipe/.venv
for name [huge pipe empty] {
    cd $here/$name
    at ''
}

# an environment that contains a jvenv is not asked; without jvenv a cd prints nothing, and one can deactivate
print "#!/bin/sh\ntouch "$here"/hacked\n" >$here/disk/web/.venv/bin/jvenv
chmod +x $here/disk/web/.venv/bin/jvenv
cd $here/disk/web
set-env JVENV_BIN $here/disk/web/.venv/bin/jvenv
cd $here/api
at $here/api/.venv
check (not (path:is-regular $here/hacked)) asked the jvenv of an environment
mv $here/asking $here/gone
j:deactivate 2>$here/err
at ''
is PATH [$@paths] [/usr/bin /bin]
is message (slurp <$here/err) "jvenv: the jvenv program of this shell does not exist any more\n"
check (not (has-env DEBUG)) DEBUG
for words [[deactivate] [activate one]] {
    try { j:jvenv $@words; echo wrong: $@words } catch e { is message $e[reason][content] 'the jvenv program of this shell does not exist any more' }
}
is PATH [$@paths] [/usr/bin /bin]
cd /
cd $here/disk/web
at ''
echo done
