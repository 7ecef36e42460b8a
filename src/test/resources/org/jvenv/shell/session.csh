# The commands in csh. Each line that fails says wrong.
source $1:q
mkvirtualenv one
if ("$VIRTUAL_ENV" != "$WORKON_HOME/one") echo wrong 1 $VIRTUAL_ENV
set path = (/added $path)
deactivate
if ($?VIRTUAL_ENV) echo wrong 2
if ("$PATH" !~ /added:*) echo wrong 3 $PATH
if ("$PATH" =~ *one*) echo wrong 4 $PATH
mkvirtualenv two --system-site-packages
if ("$VIRTUAL_ENV" != "$WORKON_HOME/two") echo wrong 5 $VIRTUAL_ENV
workon one
if ("$VIRTUAL_ENV" != "$WORKON_HOME/one") echo wrong 6 $VIRTUAL_ENV
if ("$PATH" =~ *two*) echo wrong 7 $PATH
if ("`lsvirtualenv -b | tr '\n' ' '`" != "one two ") echo wrong 8 "`lsvirtualenv -b`"
workon nosuch
if ($status == 0) echo wrong 9
if ("$VIRTUAL_ENV" != "$WORKON_HOME/one") echo wrong 10 $VIRTUAL_ENV
mkdir -p "$HOME/a project/sub"
setvirtualenvproject two "$HOME/a project" > /dev/null
cd "$HOME/a project/sub"
workon .
if ("$VIRTUAL_ENV" != "$WORKON_HOME/two") echo wrong 11 $VIRTUAL_ENV
if ("$cwd" != "$HOME/a project") echo wrong 12 $cwd
cdvirtualenv lib
if ("$cwd" != "$WORKON_HOME/two/lib") echo wrong 13 $cwd
cdsitepackages
if ("$cwd" !~ */site-packages) echo wrong 14 $cwd
cdproject
if ("$cwd" != "$HOME/a project") echo wrong 15 $cwd
mktmpenv
set temporary = "$VIRTUAL_ENV"
if ("$temporary" !~ */tmp-* || "$cwd" != "$temporary" || $?_JVENV_SHELL) echo wrong temporary "$temporary" "$cwd"
deactivate
if (-e "$temporary" || $?VIRTUAL_ENV || "$cwd" != "$WORKON_HOME") echo wrong temporary "$cwd"
mktmpenv -n
workon two
if (`ls "$WORKON_HOME" | grep -c tmp-` != 0) echo wrong temporary left for another
rmvirtualenv two >& /dev/null
if ($status == 0) echo wrong 16
deactivate
rmvirtualenv two one > /dev/null
if ($status != 0 || -e "$WORKON_HOME/two") echo wrong 17
mkvirtualenv two
cdvirtualenv
deactivate
rmvirtualenv two > /dev/null
if ($status != 0 || "$cwd" != "$WORKON_HOME" || -e two) echo wrong directory gone "$cwd"
echo done
