# What a parent entered by itself is left where it does not belong, in nushell. Each line that fails says wrong.
let prefix = ($env.HOME | path join env)
mkdir ($prefix | path join bin) ($env.HOME | path join none)
'' | save ($prefix | path join pyvenv.cfg)
'OWN=1' | save ($prefix | path join .variables)
$env.VIRTUAL_ENV = $prefix
$env._JVENV_AUTO = $prefix
$env.OWN = '1'
$env.PATH = ($env.PATH | split row (char esep) | prepend ($prefix | path join bin))
$env.JVENV_AUTO_ACTIVATE = '1'
source @FILE@
cd ($env.HOME | path join none)
_jvenv_auto
for name in [VIRTUAL_ENV _JVENV_AUTO OWN] { if ($env | get --optional $name) != null { print $"wrong: ($name)" } }
if ($prefix | path join bin) in $env.PATH { print $"wrong: ($env.PATH)" }
print done
