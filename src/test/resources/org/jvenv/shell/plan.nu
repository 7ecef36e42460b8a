# Exit codes, values of nushell's own types, and odd names, in nushell. Each line that fails says wrong.
source @FILE@
def check [ok: bool, what: any] { if not $ok { print $"wrong: ($what)" } }
let home = $env.WORKON_HOME
let here = $env.HOME
mkvirtualenv one
deactivate

# exit codes
try { workon nosuch; check false 'workon nosuch' } catch {|failure| check ($failure.exit_code == 1) $failure.msg }
check ($env.LAST_EXIT_CODE == 1) $env.LAST_EXIT_CODE
for words in [[deactivate] [showvirtualenv] [lssitepackages] [add2virtualenv] [cdvirtualenv] [cdproject]] {
    try { _jvenv_do ...$words; check false $words } catch {|failure| check ($failure.exit_code == 1) $words }
}
try { mkvirtualenv --fail name; check false 'mkvirtualenv' } catch {|failure| check ($failure.exit_code == 2) $failure.msg }
mkdir ($home | path join gone bin)
'' | save ($home | path join gone pyvenv.cfg)
cd ($home | path join gone bin)
try { rmvirtualenv gone nosuch/..; check false 'rmvirtualenv' } catch { } # what the command changed stays changed
check ($env.PWD == $home and not ($home | path join gone | path exists)) $env.PWD
cd $here

# commands that list something return it
check (workon | where $it == one | is-not-empty) 'workon'
check ((lsvirtualenv -b | lines) == [one]) 'lsvirtualenv'
workon one
'' | save ($home | path join one lib | path join 'x')
check ('pip' not-in (lssitepackages)) 'lssitepackages'
deactivate

# values that are no strings, and names that nushell uses
$env.LIST = [a b]
$env.NUMBER = 7
$env.TEXT = 'before'
let lines = ['LIST=1' 'NUMBER=1' 'TEXT=during' 'Path=/evil' 'FILE_PWD=/evil' 'CURRENT_FILE=/evil' 'NU_VERSION=1' 'ENV_CONVERSIONS=1' 'LATE=1' '']
$lines | str join "\n" | save ($home | path join one .variables)
for again in [1 2] {
    workon one
    check ($env.LIST == [a b] and $env.NUMBER == 7 and $env.TEXT == during) [$env.LIST $env.NUMBER $env.TEXT]
    check ('/evil' not-in $env.PATH and $env.NU_VERSION != '1' and ($env.ENV_CONVERSIONS | describe) != string) $env.PATH
    $env.TEXT = 8
    $env.LATE = [c]
    deactivate
    check ($env.LIST == [a b] and $env.NUMBER == 7 and $env.TEXT == before and 'LATE' not-in $env) [$env.LIST $env.NUMBER $env.TEXT]
}
$env.PYTHONHOME = '/python'
$env.PROMPT_COMMAND = {|| 'mine' }
workon one
check ('PYTHONHOME' not-in $env) 'PYTHONHOME'
check ((do $env.PROMPT_COMMAND) == '(one) mine') (do $env.PROMPT_COMMAND)
check ((^sh -c 'env' | lines | where $it =~ _JVENV_STATE | is-empty)) 'state'
workon one
deactivate
check ($env.PYTHONHOME == /python and (do $env.PROMPT_COMMAND) == mine) 'PYTHONHOME after'
hide-env PYTHONHOME

# an environment of a parent
let more = 'source @FILE@
    deactivate
    print (["VIRTUAL_ENV" "LATE" "TEXT"] | each {|name| $env | get --optional $name | default none } | to json --raw)'
workon one
let said = (^$nu.current-exe --no-config-file --commands $more)
check ($said == '["none","none","before"]') $said
deactivate

# names
let names = ["it's" 'a"b' '$(touch hacked)' '`touch hacked`' 'a; touch hacked' "new\nline" '*' '-dash' '(touch hacked)' '$env.HOME' '#' '\']
for name in $names {
    let prefix = ($home | path join $name)
    mkdir ($prefix | path join bin)
    'home = /usr/bin' | save ($prefix | path join pyvenv.cfg)
    "VALUE='$(touch hacked)`touch hacked`\"; $HOME\n" | save ($prefix | path join .variables)
    workon $name
    check ($env.VIRTUAL_ENV == $prefix and ($env.PATH | first) == ($prefix | path join bin)) $name
    check ($env.VALUE == "'$(touch hacked)`touch hacked`\"; $HOME" and $env.VIRTUAL_ENV_PROMPT == $name) $env.VALUE
    deactivate
    let project = ($here | path join $'in ($name)')
    mkdir $project
    if not ($name | str contains "\n") { setvirtualenvproject $name $project } # a project is one line of a file
    cd (if ($name | str contains "\n") { $prefix } else { $project })
    workon .
    check ($env.VIRTUAL_ENV == $prefix) $"($name) by ."
    deactivate
    check ('VIRTUAL_ENV' not-in $env and 'VALUE' not-in $env and ($prefix | path join bin) not-in $env.PATH) $"left ($name)"
    cd $here
}
check (($names | where $it not-in (workon)) == []) (workon)
rmvirtualenv ...$names
check ((workon) == [one]) (workon)
for dir in [$here $home / ($here | path join "in it's")] { check (not ($dir | path join hacked | path exists)) 'hacked' }

# the home directory
mkdir ($here | path join added)
workon one
add2virtualenv ~/added
check ((add2virtualenv | last) == ($here | path join added)) (add2virtualenv)
deactivate
print done
