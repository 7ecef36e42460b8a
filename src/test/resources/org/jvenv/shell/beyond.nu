# Trust, and entering where it belongs, in nushell. Each line that fails says wrong.
$env.JVENV_AUTO_ACTIVATE = '1'
source @FILE@
def check [ok: bool, what: any] { if not $ok { print $"wrong: ($what)" } }
def at [prefix: string] {
    check (($env.VIRTUAL_ENV? | default '') == $prefix) $"at ($env.PWD): ($env.VIRTUAL_ENV?)"
}
# A script has no prompt, and so no hook for a change of directory.
def --env go [dir: string] {
    cd $dir
    _jvenv_auto
}
let home = $env.WORKON_HOME
let here = $env.HOME
check (($env.config.hooks.env_change.PWD | length) == 1) 'hook'
mkvirtualenv one
mkvirtualenv two
mkvirtualenv three
deactivate

# what the shell shows
^$env.JVENV_BIN create -q --without-pip --python /usr/bin/python3 --name shown --prompt "it's there"
workon --no-cd shown
check ($env.VIRTUAL_ENV_PROMPT == "it's there") $env.VIRTUAL_ENV_PROMPT
deactivate

# hooks of a project
let project = ($here | path join "it's \"odd\" $(touch hacked) `touch hacked` é")
let hooks = ($project | path join .virtualenvwrapper)
mkdir $hooks
setvirtualenvproject three $project | ignore
"print hello; $env.CAME = 'yes $HOME'; $env.PATH = ($env.PATH | prepend /added); cd /" | save ($hooks | path join postactivate.nu)
"$env.WENT = $env.VIRTUAL_ENV" | save ($hooks | path join predeactivate.nu)
def --env visit [] {
    $env.CAME = 'no'
    $env.WENT = 'no'
    workon --no-cd three
    deactivate
}
visit
check ($env.CAME == no and $env.WENT == no and $env.PWD == $here) 'not trusted'
jvenv trust -q $project
visit
check ($env.CAME == 'yes $HOME' and $env.WENT == ($home | path join three)) $"($env.CAME) ($env.WENT)"
check (($env.PATH | first) == /added and $env.PWD == /) 'what a hook does'
check ('VIRTUAL_ENV' not-in $env and ($env.PATH | where $it =~ three | is-empty)) $env.PATH
' ' | save --append ($hooks | path join postactivate.nu)
visit
check ($env.CAME == no and $env.WENT != no) 'changed'
$env.VIRTUALENVWRAPPER_TRUST_PROJECTS = '1'
'error make {msg: oh}' | save --force ($hooks | path join postactivate.nu)
visit
check ($env.CAME == no and $env.WENT != no) 'failed'
hide-env VIRTUALENVWRAPPER_TRUST_PROJECTS

# entering where it belongs
let odd = ($here | path join "an odd $(touch hacked) 'é \"")
mkdir ($odd | path join sub deeper) ($here | path join named sub) ($here | path join path sub) ($here | path join tied sub) ($here | path join none)
jvenv create -q --without-pip --python /usr/bin/python3 ($odd | path join .venv) ($here | path join path env)
"one\n" | save ($here | path join named .venv)
"./env\n" | save ($here | path join path .venv)
setvirtualenvproject two ($here | path join tied) | ignore
go ($odd | path join sub)
at ''
go /
go $odd
check ($env._JVENV_STATE.told == [$odd]) $env._JVENV_STATE.told
jvenv trust -q $odd
at ($odd | path join .venv)
for name in [named path tied] { jvenv trust -q ($here | path join $name) }
go ($odd | path join sub deeper)
at ($odd | path join .venv)
go ($here | path join none)
at ''
go ($here | path join named sub)
at ($home | path join one)
go ($here | path join path sub)
at ($here | path join path env)
go ($here | path join tied sub)
at ($home | path join two)
check ($env.PWD == ($here | path join tied sub)) $env.PWD
workon --no-cd three
go /
at ($home | path join three)
deactivate
go $odd
at ($odd | path join .venv)
deactivate
go ($odd | path join sub)
at ''
go /
jvenv env set ($here | path join path env) OWN=mine
go ($here | path join path)
check ($env.OWN? == mine) 'OWN'
go /
check ('OWN' not-in $env) 'OWN left'
"OWN=theirs\n" | save --force ($here | path join path env .variables)
go ($here | path join path)
at ''
"two\n" | save --force ($here | path join named .venv)
go ($here | path join named)
at ''
for dir in [$here $odd $project /] { check (not ($dir | path join hacked | path exists)) 'hacked' }
print done
