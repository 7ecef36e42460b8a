# The commands in fish. Each line that fails says wrong.
function wrong
    echo wrong: $argv
end
set -g fish_home $WORKON_HOME
source $argv[1]
mkvirtualenv one
test "$VIRTUAL_ENV" = $WORKON_HOME/one; or wrong $VIRTUAL_ENV
set PATH /added $PATH
deactivate; or wrong status $status
test $PATH[1] = /added; or wrong $PATH
string match -q '*one*' -- $PATH; and wrong $PATH
set -q VIRTUAL_ENV; and wrong $VIRTUAL_ENV
mkdir $WORKON_HOME/plain
for name in '' . ../x plain
    rmvirtualenv $name >/dev/null 2>/dev/null; and wrong removed $name
end
test -d $WORKON_HOME/plain; or wrong lost
mkvirtualenv 'sp ace'
mkvirtualenv two --system-site-packages
test "$VIRTUAL_ENV" = $WORKON_HOME/two; or wrong $VIRTUAL_ENV
deactivate
test (string join , (lsvirtualenv -b)) = 'one,sp ace,two'; or wrong (lsvirtualenv -b)
mktmpenv >/dev/null
set -g temporary $VIRTUAL_ENV
deactivate >/dev/null
test -e $temporary; and wrong $temporary
mkdir -p $HOME/proj/sub
setvirtualenvproject two $HOME/proj >/dev/null
cd $HOME/proj/sub
workon .
test "$VIRTUAL_ENV $PWD" = "$WORKON_HOME/two $HOME/proj"; or wrong $VIRTUAL_ENV $PWD
cdvirtualenv
test $PWD = $WORKON_HOME/two; or wrong $PWD
cdproject
test $PWD = $HOME/proj; or wrong $PWD
cdsitepackages
string match -q '*/site-packages' -- $PWD; or wrong $PWD
add2virtualenv /a.c /abc
add2virtualenv -d /a.c
test (add2virtualenv)[-1] = /abc; or wrong (add2virtualenv)
test (toggleglobalsitepackages) = 'Enabled global site-packages'; or wrong toggle
jvenv deactivate
jvenv activate one
test "$VIRTUAL_ENV" = $WORKON_HOME/one; or wrong $VIRTUAL_ENV
rmvirtualenv one >/dev/null 2>/dev/null; and wrong active
ln -s $WORKON_HOME $HOME/alias
set WORKON_HOME $HOME/alias
rmvirtualenv one >/dev/null 2>/dev/null; and wrong active by another name
set WORKON_HOME $fish_home
jvenv deactivate
set -g PROJECT_HOME $HOME/projects
mkdir $PROJECT_HOME
mkproject p >/dev/null
test "$VIRTUAL_ENV $PWD" = "$WORKON_HOME/p $PROJECT_HOME/p"; or wrong $VIRTUAL_ENV $PWD
deactivate
test (setvirtualenvproject 2>&1 | string collect) = 'No virtualenv '; or wrong setvirtualenvproject
mkvirtualenv --fail 2>/dev/null
test $status -eq 2; or wrong status
rmvirtualenv p >/dev/null; or wrong remove
test (string join , (complete -C 'workon ')) = 'one,sp ace,two'; or wrong (complete -C 'workon ')

# What is temporary elsewhere is nobody's to remove, nor is what has its name here.
jvenv create -q --without-pip -- $HOME/else/namesake; or echo wrong: create
jvenv create -q --without-pip -- $WORKON_HOME/namesake
touch $HOME/else/namesake/README.tmpenv
jvenv activate $HOME/else/namesake; and deactivate
test -d $WORKON_HOME/namesake; and test -d $HOME/else/namesake; or echo wrong: removed the namesake

mkdir -p $HOME/helped
set -g PROJECT_HOME $HOME/helped
mkproject --help | string match -q 'Usage: mkproject*'; or echo wrong: help
test -z "$(command ls $HOME/helped)"; or echo wrong: made a project for --help
echo done
