# Trust, entering where it belongs, and completion, in PowerShell. Each line that fails says wrong.
Set-StrictMode -Version Latest
function check ([bool] $Ok, [string] $What) { if (-not $Ok) { "wrong: $What" } }
function at ([string] $Prefix) { check ("$Env:VIRTUAL_ENV" -ceq $Prefix) "at $PWD $Env:VIRTUAL_ENV" }
function offered ([string] $Line) { @((TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText) -join ' ' }
function put ([string] $File, [string] $Text) {
    [void] [IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($File))
    [IO.File]::WriteAllText($File, $Text)
}
# What a piece of code writes to the standard error of the process, which no redirection of PowerShell's sees.
function errors ([scriptblock] $Code) {
    $before = [Console]::Error
    $said = [IO.StringWriter]::new()
    [Console]::SetError($said)
    try { [void] (& $Code) } finally { [Console]::SetError($before) }
    "$said"
}

$envs = $Env:WORKON_HOME
$here = $Env:HOME
$Env:JVENV_AUTO_ACTIVATE = '1'
. $args[0]
foreach ($name in 'one', 'two', 'three') { [void] (mkvirtualenv $name) }
deactivate

# hooks of a project
$project = "$here/it's `$(touch hacked) é"
put "$project/.virtualenvwrapper/postactivate.ps1" '$came = 1; $Env:CAME = "yes"'
put "$project/.virtualenvwrapper/predeactivate.ps1" '$Env:WENT = "yes"'
[void] (setvirtualenvproject three $project)
function visit {
    $Env:CAME = $Env:WENT = 'no'
    $global:said = errors {
        workon -n three
        deactivate
    }
    "$Env:CAME $Env:WENT"
}
check ((visit) -ceq 'no no') 'came untrusted'
check ($said -like '*is not trusted, and is skipped; look at it, then run: jvenv trust *') $said
Invoke-Expression (($said -split "`n")[0] -replace '.*then run: ', '')
check ((visit) -ceq 'yes yes' -and $said -ceq '') "trusted $said"
put "$project/.virtualenvwrapper/postactivate.ps1" '$came = 1; $Env:CAME = "yes" '
check ((visit) -ceq 'no yes' -and $said -like '*has changed since it was trusted*') "changed $said"
$Env:VIRTUALENVWRAPPER_TRUST_PROJECTS = '1'
check ((visit) -ceq 'yes yes') 'all'
put "$project/.virtualenvwrapper/postactivate.ps1" 'throw "no"'
check ((visit) -ceq 'no yes' -and $said -like '*failed: no*') "fails $said"
$Env:VIRTUALENVWRAPPER_TRUST_PROJECTS = ''

# entering where it belongs
$odd = "$here/an odd [`$(touch hacked)] 'é"
foreach ($directory in "$odd/sub/deeper", "$here/named/sub", "$here/path/sub", "$here/tied/sub", "$here/none") {
    [void] [IO.Directory]::CreateDirectory($directory)
}
jvenv create -q --without-pip --python /usr/bin/python3 "$odd/.venv" "$here/path/env"
put "$here/named/.venv" "one`n"
put "$here/path/.venv" "./env`n"
[void] (setvirtualenvproject two "$here/tied")
$said = errors { Set-Location -LiteralPath "$odd/sub" }
at ''
check ($said -like '*is not trusted, and is not entered; to trust it, run: jvenv trust *') $said
Set-Location /
check ((errors { Set-Location -LiteralPath $odd }) -ceq '') 'told twice'
at ''
Invoke-Expression ($said.Trim() -replace '.*that, run: ', '')
at "$odd/.venv"
foreach ($name in 'named', 'path', 'tied') { jvenv trust -q "$here/$name" }
Set-Location sub/deeper
at "$odd/.venv"
Set-Location "$here/none"
at ''
Set-Location "$here/named/sub"
at "$envs/one"
Set-Location "$here/path/sub"
at "$here/path/env"
Set-Location "$here/tied/sub"
at "$envs/two"
check ("$PWD" -ceq "$here/tied/sub") "$PWD"
workon -n one
Set-Location /
at "$envs/one"
deactivate
Set-Location -LiteralPath $odd
at "$odd/.venv"
deactivate
Set-Location sub
at ''
Set-Location /
jvenv env set "$here/path/env" OWN=mine
Set-Location "$here/path"
at "$here/path/env"
check ($Env:OWN -ceq 'mine') 'OWN'
Set-Location /
check (-not (Test-Path Env:OWN)) 'OWN after'
put "$here/path/env/.variables" "OWN=theirs`n"
$said = errors { Set-Location "$here/path" }
at ''
check ($said -like '*has changed since it was trusted*') $said
Set-Location /
foreach ($directory in $here, $odd, $project, '/') {
    check (-not [IO.File]::Exists("$directory/hacked")) 'hacked'
}

# completion
foreach ($pair in @(
        ('cr', 'create'), ('python pi', 'pin'), ('create --link-m', '--link-mode'), ('create --link-mode c', 'copy'),
        ('run t', 'three two'), ('rm --purge o', 'one'), ('activate o', 'one'), ('act', 'activate'))) {
    check ((offered "jvenv $($pair[0])") -ceq $pair[1]) "$($pair[0]): $(offered "jvenv $($pair[0])")"
}
'done'
