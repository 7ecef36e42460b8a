# The program that is asked is that of the start; without it, only deactivation works. Each line that fails says wrong.
let program = ($env.HOME | path join "a program's")
cp $env.JVENV_BIN $program
$env.JVENV_BIN = $program
$env.JVENV_AUTO_ACTIVATE = '1'
source @FILE@
def check [ok: bool, what: any] { if not $ok { print $"wrong: ($what)" } }
let home = $env.WORKON_HOME
let evil = ($env.HOME | path join evil)
mkdir $evil
"#!/bin/sh\ntouch \"$HOME/hacked\"\n" | save ($evil | path join jvenv)
^chmod +x ($evil | path join jvenv)
mkvirtualenv one
cp ($evil | path join jvenv) ($home | path join one bin jvenv)
"OWN=1\n" | save ($home | path join one .variables)
$env.PATH = ($env.PATH | prepend $evil)
$env.JVENV_BIN = ($evil | path join jvenv)
workon one
check ($env.OWN? == '1') 'OWN'
rm $program
try { workon one; check false 'workon' } catch {|failure| check ($failure.exit_code == 127) $failure }
check ($env.VIRTUAL_ENV == ($home | path join one)) 'still active'
mkdir ($env.HOME | path join proj .venv)
'' | save ($env.HOME | path join proj .venv pyvenv.cfg)
cd ($env.HOME | path join proj)
_jvenv_auto
deactivate
check ('VIRTUAL_ENV' not-in $env and 'OWN' not-in $env and '_JVENV_CHANGED' not-in $env) 'left'
check (($env.PATH | where $it =~ '/one/bin' | is-empty) and ('/bin' in $env.PATH)) $env.PATH
_jvenv_auto
try { deactivate; check false 'twice' } catch {|failure| check ($failure.exit_code == 127) $failure }
check ('/bin' in $env.PATH and not ($env.HOME | path join hacked | path exists)) 'hacked'
print done
