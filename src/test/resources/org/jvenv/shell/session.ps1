# The commands in PowerShell. Each line that fails says wrong.
Set-StrictMode -Version Latest
function check ([bool] $Ok, [string] $What) { if (-not $Ok) { "wrong: $What" } }
$envs = $Env:WORKON_HOME
$path = $Env:PATH
. $args[0]
mkvirtualenv one
check ($Env:VIRTUAL_ENV -ceq "$envs/one") "$Env:VIRTUAL_ENV"
$Env:PATH = "/added:$Env:PATH"
deactivate
check ($Env:PATH -ceq "/added:$path" -and -not $Env:VIRTUAL_ENV) $Env:PATH
$Env:PATH = $path
$Env:KEPT = 'before'
[IO.File]::WriteAllText("$envs/one/.variables", "# a`nKEPT=during`nNEW=`$HOME `"x`" ``=1 `nPATH=/evil`npath=/evil`nnone`n")
workon one
check ($Env:KEPT -ceq 'during' -and $Env:NEW -ceq '$HOME "x" `=1 ') "variables $Env:KEPT $Env:NEW"
check (-not "$Env:PATH".Contains('/evil')) $Env:PATH
workon one
deactivate
check ($Env:KEPT -ceq 'before' -and -not (Test-Path Env:NEW)) "variables after $Env:KEPT $Env:NEW"
[void] [IO.Directory]::CreateDirectory("$envs/plain")
foreach ($name in '', '.', '../x', 'plain') {
    [void] (rmvirtualenv $name)
    check ($LASTEXITCODE -eq 1) "removed $name"
}
check ([IO.Directory]::Exists("$envs/plain")) 'lost'
mkvirtualenv 'sp ace'
mkvirtualenv two --system-site-packages
deactivate
check ((@(workon) -join ',') -ceq 'one,sp ace,two' -and $LASTEXITCODE -eq 1) 'workon'
foreach ($name in "it's", 'a*b', '[x]', '-dash', '$(touch bad)', 'q"t', '$HOME') {
    & cp -a $Env:TEMPLATE "$envs/$name"
    workon $name
    check ($Env:VIRTUAL_ENV -ceq "$envs/$name" -and $LASTEXITCODE -eq 0) $name
    deactivate
    [void] (rmvirtualenv $name)
    check (-not [IO.Directory]::Exists("$envs/$name") -and $Env:PATH -ceq $path) $name
}
[void] (mktmpenv)
$temporary = $Env:VIRTUAL_ENV
[void] (deactivate)
check (-not [IO.Directory]::Exists($temporary)) 'temporary'
[void] [IO.Directory]::CreateDirectory("$HOME/proj/sub")
[void] (setvirtualenvproject two "$HOME/proj")
Set-Location "$HOME/proj/sub"
workon .
check ($Env:VIRTUAL_ENV -ceq "$envs/two" -and "$PWD" -ceq "$HOME/proj") "$PWD"
cdvirtualenv lib
check ("$PWD" -ceq "$envs/two/lib") "$PWD"
cdproject
cdsitepackages
check ("$PWD".EndsWith('/site-packages')) "$PWD"
add2virtualenv /a.c /abc
add2virtualenv -d /a.c
check (@(add2virtualenv)[-1] -ceq '/abc') 'add2virtualenv'
check ((toggleglobalsitepackages) -ceq 'Enabled global site-packages') 'toggle'
jvenv activate one
check ($Env:VIRTUAL_ENV -ceq "$envs/one") "$Env:VIRTUAL_ENV"
check ((jvenv path two) -ceq "$envs/two") 'jvenv path'
jvenv deactivate
mkvirtualenv --fail
check ($LASTEXITCODE -eq 2) 'status'
'done'
