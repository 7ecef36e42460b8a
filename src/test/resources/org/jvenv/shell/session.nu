# The commands in nushell. Each line that fails says wrong.
source @FILE@
def check [ok: bool, what: string] { if not $ok { print $"wrong: ($what)" } }
let home = $env.WORKON_HOME
mkvirtualenv one
check ($env.VIRTUAL_ENV == ($home | path join one)) $env.VIRTUAL_ENV
check (($env.PATH | first) == ($home | path join one bin)) 'PATH'
$env.PATH = ($env.PATH | prepend /added)
deactivate
check (($env.PATH | first) == /added and ($env.PATH | where $it =~ one | is-empty)) 'PATH after'
check (not ('VIRTUAL_ENV' in $env)) 'active'
$env.KEPT = 'before'
['# a comment' 'KEPT=during' 'NEW=1=2' 'NEW=$HOME "x" ' 'PATH=/evil' 'PWD=/' 'path=/evil' 'no variable' ''] | str join "\n" | save ($home | path join one .variables)
workon one
check ($env.KEPT == during and $env.NEW == '$HOME "x" ') $"variables ($env.KEPT) ($env.NEW)"
check ((^sh -c 'echo "$NEW"') == '$HOME "x" ') 'not exported'
check ('/evil' not-in $env.PATH and not ('path' in $env) and $env.PWD != /) 'a variable of the shell'
$env.NEW = 'changed'
workon one
check ($env.NEW == '$HOME "x" ') 'entered again'
deactivate
check ($env.KEPT == before and not ('NEW' in $env)) 'variables after'
mkdir ($home | path join plain)
for name in ['' . ../x plain] { try { rmvirtualenv $name; check false $"removed ($name)" } }
check ($home | path join plain | path exists) 'lost'
mkvirtualenv 'sp ace'
mkvirtualenv two --system-site-packages
check ($env.VIRTUAL_ENV == ($home | path join two)) $env.VIRTUAL_ENV
deactivate
check ((workon | str join ,) == 'one,sp ace,two') (workon | str join ,)
mktmpenv
let temporary = $env.VIRTUAL_ENV
deactivate
check (not ($temporary | path exists)) 'temporary'
mkdir ($env.HOME | path join proj sub)
setvirtualenvproject two ($env.HOME | path join proj)
cd ($env.HOME | path join proj sub)
workon .
check ($env.VIRTUAL_ENV == ($home | path join two) and $env.PWD == ($env.HOME | path join proj)) 'workon .'
cdvirtualenv
check ($env.PWD == ($home | path join two)) $env.PWD
cdproject
cdsitepackages
check ($env.PWD | str ends-with site-packages) $env.PWD
add2virtualenv /a.c /abc
add2virtualenv -d /a.c
check ((add2virtualenv | last) == /abc) (add2virtualenv | str join ,)
jvenv activate one
check ($env.VIRTUAL_ENV == ($home | path join one)) $env.VIRTUAL_ENV
^ln -s $home ($env.HOME | path join alias)
$env.WORKON_HOME = ($env.HOME | path join alias)
try { rmvirtualenv one; check false 'removed the active one by another name' }
$env.WORKON_HOME = $home
jvenv deactivate
mkdir ($env.HOME | path join projects)
$env.PROJECT_HOME = ($env.HOME | path join projects)
mkproject p
check ($env.PWD == ($env.HOME | path join projects p)) $env.PWD
deactivate
cd ($home | path join p bin)
rmvirtualenv p
check ($env.PWD == $home) $"in ($env.PWD)"
allvirtualenv pwd
check ((with-env {JVENV_BIN: /bin/echo} { jvenv config --all }) == 'config --all') 'JVENV_BIN'
print done
