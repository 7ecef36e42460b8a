# The commands in elvish. Each line that fails says wrong.
use path
use str
var j: = (ns [&])
eval (slurp < $args[0]) &on-end={|loaded| set j: = (ns $loaded[commands]) }
var envs here = $E:WORKON_HOME $E:HOME
fn check {|ok @what| if (not $ok) { echo wrong: $@what } }
fn is {|what found expected| check (eq $found $expected) $what is (repr $found), not (repr $expected) }
fn at {|prefix| is VIRTUAL_ENV $E:VIRTUAL_ENV $prefix }
# The status of a command, its output and its errors.
fn run {|command @words|
    var status = 0
    try { $command $@words >$here/out 2>$here/err } catch e { set status = (to-string $e[reason][exit-status]) }
    put $status (slurp <$here/out) (slurp <$here/err)
}
fn status {|command @words| run $command $@words | take 1 }
fn output {|command @words| run $command $@words | take 2 | drop 1 }
fn errors {|command @words| run $command $@words | drop 2 }

var before = [(env | order)]
is empty [(run $j:workon~)] [1 '' 'NOTE: Virtual environments directory '$envs" does not exist. Creating...\n"]
is deactivate [(run $j:deactivate~)] [1 '' "jvenv: no environment is active\n"]
is 'jvenv deactivate' (status $j:jvenv~ deactivate) 1
j:mkvirtualenv one
at $envs/one
is prompt $E:VIRTUAL_ENV_PROMPT one
is exported (sh -c 'echo "$VIRTUAL_ENV:${PATH%%:*}"') $envs/one:$envs/one/bin
is python (search-external python) $envs/one/bin/python
set paths = [/added $@paths]
j:deactivate
is PATH [$@paths] [/added /usr/bin /bin]
set paths = [(all $paths[1..])]
check (not (has-env VIRTUAL_ENV)) still active
mkdir $envs/plain
for name ['' . ../x plain ..] { is 'status of '$name (status $j:rmvirtualenv~ $name) 1 }
check (path:is-dir $envs/plain) lost
is rmvirtualenv [(status $j:rmvirtualenv~ none) (status $j:rmvirtualenv~)] [0 1]
is 'workon none' [(run $j:workon~ none)] [1 '' "ERROR: Environment 'none' does not exist. Create it with 'mkvirtualenv none'.\n"]
j:mkvirtualenv 'sp ace'
at $envs/'sp ace'
j:mkvirtualenv two --system-site-packages
at $envs/two
j:deactivate
is workon [(run $j:workon~)] [1 "one\nsp ace\ntwo\n" '']
is lsvirtualenv (output $j:lsvirtualenv~ -b) "one\nsp ace\ntwo\n"
is 'mkvirtualenv --fail' [(run $j:mkvirtualenv~ --fail)] [2 '' "no such thing\n"]
is 'mkvirtualenv -a' (errors $j:mkvirtualenv~ -a none x) "Cannot associate project with none, it is not a directory\n"

# Names that mean something to a shell.
for name ["it's" 'a*b' -dash '$(touch bad)' 'q"t' '`touch bad`' ü '%s;x' '~' "a\nb" 'x$HOME' '{a,b}' '[&a=b]' '(touch bad)' '\x27' '|&x='] {
    cp -a $E:TEMPLATE $envs/new
    mv $envs/new $envs/$name
    j:workon $name
    at $envs/$name
    is python (sh -c 'command -v python' | slurp) $envs/$name"/bin/python\n"
    is deactivate [(run $j:deactivate~)] [0 '' '']
    is rmvirtualenv (status $j:rmvirtualenv~ $name) 0
    check (not (path:is-dir $envs/$name)) $name
}
cp -a $E:TEMPLATE $envs/a:b
try { j:workon a:b; check $false a colon in PATH } catch e { at '' }
is PATH [$@paths] [/usr/bin /bin]
j:rmvirtualenv a:b >$path:dev-null
is names [(ls $envs)] [one plain 'sp ace' two]
check (not (path:is-regular bad)) bad

# Hooks that are run.
for hook [preactivate premkvirtualenv prermvirtualenv postrmvirtualenv two/bin/preactivate get_env_details] {
    echo "#!/bin/sh\necho "$hook' "$@" "${VIRTUAL_ENV##*/}" "${PWD##*/}"; exit 3' >$envs/$hook
    chmod +x $envs/$hook
}
is hooks (output $j:workon~ two) "preactivate two  envs\ntwo/bin/preactivate two  envs\n"
is showvirtualenv (output $j:showvirtualenv~) "get_env_details two two envs\n\n"
is mkvirtualenv (output $j:mkvirtualenv~ new) "premkvirtualenv new two envs\npreactivate new  envs\n"
is 'removed the active one' (status $j:rmvirtualenv~ new) 1
ln -s $envs $here/alias
set-env WORKON_HOME $here/alias
is 'removed the active one by another name' (status $j:rmvirtualenv~ new) 1
set-env WORKON_HOME $envs
j:deactivate
is rmvirtualenv (output $j:rmvirtualenv~ new) "Removing new...\nprermvirtualenv new  envs\npostrmvirtualenv new  envs\n"
rm $envs/preactivate $envs/premkvirtualenv $envs/prermvirtualenv $envs/postrmvirtualenv $envs/two/bin/preactivate

j:mktmpenv >$path:dev-null
var temporary = $E:VIRTUAL_ENV
var name = (path:base $temporary)
is PWD $pwd $temporary
is deactivate (output $j:deactivate~) 'Removing temporary environment: '$name"\nRemoving "$name"...\n"
check (not (path:is-dir $temporary)) temporary
is PWD $pwd $envs

mkdir -p $here/proj/sub
is setvirtualenvproject (output $j:setvirtualenvproject~ two $here/proj) 'Setting project for two to '$here"/proj\n"
cd $here/proj/sub
j:workon .
at $envs/two
is PWD $pwd $here/proj
j:workon -n one
is PWD $pwd $here/proj
is cdproject [(run $j:cdproject~)] [1 '' 'No project set in '$envs"/one/.project\n"]
j:workon -n two
j:cdvirtualenv lib
is PWD $pwd $envs/two/lib
j:cdproject
is PWD $pwd $here/proj
j:cdsitepackages
check (str:has-suffix $pwd /site-packages) $pwd
j:add2virtualenv /a.c /abc
j:add2virtualenv -d /a.c
is add2virtualenv [(run $j:add2virtualenv~ | take 2)] [1 "Usage: add2virtualenv dir [dir ...]\n\nExisting paths:\n/abc\n"]
is toggle (output $j:toggleglobalsitepackages~) "Enabled global site-packages\n"
cd $here
j:jvenv activate one
at $envs/one
is PWD $pwd $here
j:jvenv deactivate
cp -a $E:TEMPLATE outside
j:jvenv activate ./outside
at $here/outside
j:deactivate
is 'jvenv path' [(run $j:jvenv~ path two)] [0 $envs"/two\n" '']
is 'jvenv path none' (status $j:jvenv~ path none) 5
is mkproject (status $j:mkproject~ p) 1
set-env PROJECT_HOME $here/projects
mkdir $E:PROJECT_HOME
is mkproject [(run $j:mkproject~ p | take 2)] [0 'Creating '$here"/projects/p\nSetting project for p to "$here"/projects/p\n"]
at $envs/p
is PWD $pwd $here/projects/p
j:deactivate
is 'rmvirtualenv p' (status $j:rmvirtualenv~ p) 0
unset-env PROJECT_HOME
is allvirtualenv (output $j:allvirtualenv~ pwd) "one\n===\n"$envs"/one\n\nsp ace\n======\n"$envs"/sp ace\n\ntwo\n===\n"$envs"/two\n\n"
check (str:contains (output $j:virtualenvwrapper~) "\n  workon") virtualenvwrapper

# What a parent or another program has activated, and PYTHONHOME.
set E:VIRTUAL_ENV paths = $envs/one [$envs/one/bin $@paths]
j:workon -n two
is PATH [$@paths] [$envs/two/bin /usr/bin /bin]
set E:VIRTUAL_ENV paths = $envs/one [$envs/one/bin $@paths]
set paths = [$envs/one/bin /usr/bin /bin]
j:deactivate
is PATH [$@paths] [/usr/bin /bin]
set-env PYTHONHOME /elsewhere
j:workon -n one
check (not (has-env PYTHONHOME)) PYTHONHOME
j:deactivate
is PYTHONHOME $E:PYTHONHOME /elsewhere
unset-env PYTHONHOME
cd $here
unset-env PWD # elvish sets it at the first change of directory
is variables [(env | order)] $before
echo done
