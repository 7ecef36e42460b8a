# jvenv for PowerShell: dot-source this file in your profile. It defines the commands of virtualenvwrapper, and a function jvenv
# that can activate environments in this shell. `jvenv hook run` decides what they do, and prints the steps (docs/shells.md).
# Every path is taken literally, by .NET or -LiteralPath. A function has no exit code, so each command sets $LASTEXITCODE.
$global:_jvenv_windows = [IO.Path]::DirectorySeparatorChar -eq '\'
# At, Found: place and result of the last search; Told: directories with a warning; Own: environment activated here; Going: by jvenv.
if (-not (Test-Path Variable:global:_jvenv_state)) { $global:_jvenv_state = @{ At = ''; Found = ''; Told = @(); Own = ''; Going = $false } }
if (-not (Test-Path Variable:global:_jvenv_program)) { $global:_jvenv_program = '' } # otherwise `jvenv init` has set it
if ("$PSScriptRoot" -cmatch '[/\\]share[/\\]jvenv\z') {
    $global:_jvenv_program = "$PSScriptRoot" -creplace '/src/main/dist/share/jvenv\z', '/scripts/jvenv' -creplace '/share/jvenv\z', '/bin/jvenv'
    $global:_jvenv_program = $global:_jvenv_program -creplace '\\share\\jvenv\z', '\bin\jvenv.exe' }
function _jvenv_put ([string] $Name, $Value) { # .NET takes an empty text for none
    if ($null -eq $Value) { $Value = [NullString]::Value } # $null would become an empty text as a parameter of the type string
    if (-not ($global:_jvenv_windows -and $Name -eq 'PATH')) { [Environment]::SetEnvironmentVariable($Name, $Value) } }
function _jvenv_fail ([int] $Code, [string] $Text) { [Console]::Error.WriteLine(($Text -creplace '\p{C}', '?')); $global:LASTEXITCODE = $Code }
function _jvenv_where { (Get-Location -PSProvider FileSystem).ProviderPath }
function _jvenv_scripts ([string] $Prefix) { [IO.Path]::Combine($Prefix, $(if ($global:_jvenv_windows) { 'Scripts' } else { 'bin' })) }
function _jvenv_workon_home {
    [IO.Path]::GetFullPath([IO.Path]::Combine($HOME, ("$Env:WORKON_HOME" -creplace '\A\z', '.virtualenvs' -creplace '\A~(?=/|\z)', '.'))) }
function _jvenv_find {
    if ($Env:JVENV_BIN -and [IO.Path]::IsPathRooted($Env:JVENV_BIN)) { return $Env:JVENV_BIN }
    if ([IO.File]::Exists($global:_jvenv_program)) { return $global:_jvenv_program }
    $found = @(Get-Command -Name jvenv -CommandType Application -All -ErrorAction SilentlyContinue | ForEach-Object { $_.Path } |
        Where-Object { -not $Env:VIRTUAL_ENV -or -not $_.StartsWith($Env:VIRTUAL_ENV, [StringComparison]::Ordinal) })
    if ($found.Count -gt 0) { $found[0] } else { 'jvenv.exe' } } # never the name of our own function
# The program that decides is chosen once, when this file is read: later an environment may come first on PATH, which may
# contain its own jvenv, and JVENV_BIN may have changed.
$global:_jvenv_asked = _jvenv_find
# Runs a program, in a directory if one is given. Before 7.3, PowerShell itself loses empty words and quotes.
function _jvenv_run ([string[]] $Words, [string] $Directory) {
    $PSNativeCommandUseErrorActionPreference = $false
    $program, $rest = $(if ($Words[0] -ceq 'jvenv') { _jvenv_find } else { $Words[0] }), @($Words | Select-Object -Skip 1)
    if ("$(Get-Variable PSNativeCommandArgumentPassing -ValueOnly -ErrorAction Ignore)" -in '', 'Legacy') {
        $rest = @($rest | ForEach-Object { if ($_ -eq '') { '""' } else { $_ -creplace '(\\*)"', '$1$1\"' } }) }
    if ($Directory) { $global:_jvenv_state.Going = $true; Push-Location -LiteralPath $Directory }
    try { & $program @rest } catch { _jvenv_fail 127 "ERROR: $program could not be run: $($_.Exception.Message)" }
    finally { if ($Directory) { Pop-Location; $global:_jvenv_state.Going = $false } } }
# Returns an object with the property `answer`, because 5.1 and 7 do different things with an array alone. Each text in the
# answer begins with a mark, because PowerShell would make a date of what looks like one.
function _jvenv_ask ([string[]] $Words) {
    if (-not [IO.File]::Exists($global:_jvenv_asked)) { return _jvenv_fail 127 'jvenv: the jvenv program of this shell does not exist any more' }
    $path, $workon, $own, $lines, $ErrorActionPreference = $Env:PATH, $Env:WORKON_HOME, (_jvenv_scripts "$Env:VIRTUAL_ENV"), @(), 'Continue'
    try { $Env:WORKON_HOME = _jvenv_workon_home
        $Env:PATH = @("$path".Split([IO.Path]::PathSeparator) | Where-Object { $_ -cne $own }) -join [IO.Path]::PathSeparator
        _jvenv_run (@($global:_jvenv_asked, 'hook', $Words[0], '--shell', 'pwsh', '--integration', '1') + @($Words | Select-Object -Skip 1)) '' 2>&1 |
            ForEach-Object { if ($_ -is [string]) { $lines += $_ } else { [Console]::Error.WriteLine("$_") } }
    } finally { $Env:PATH = $path; $Env:WORKON_HOME = $workon }
    $json = '{"answer":' + (($lines -join "`n") -creplace '"((?:[^"\\]|\\.)*)"', '"=$1"') + '}'
    if ($global:LASTEXITCODE -eq 0) { ConvertFrom-Json $json } }
function _jvenv_activate ([string] $Prefix, [string] $Scripts, [string] $Prompt) {
    $Env:VIRTUAL_ENV = $Prefix; $Env:VIRTUAL_ENV_PROMPT = $Prompt; $global:_jvenv_state.Own = $Prefix
    $Env:PATH = @($Scripts; $Env:PATH | Where-Object { $_ }) -join [IO.Path]::PathSeparator
    _jvenv_put '_OLD_VIRTUAL_PYTHONHOME' $Env:PYTHONHOME; _jvenv_put 'PYTHONHOME' $null
    Set-Item Function:global:deactivate $function:_jvenv_deactivate; if ($Env:VIRTUAL_ENV_DISABLE_PROMPT) { return }
    Set-Item Function:global:_OLD_VIRTUAL_PROMPT $function:prompt
    Set-Item Function:global:prompt { Write-Host -NoNewline "($Env:VIRTUAL_ENV_PROMPT) "; _OLD_VIRTUAL_PROMPT } }
function _jvenv_switch_off ([string] $Scripts) {
    $entries = [Collections.Generic.List[string]] @("$Env:PATH".Split([IO.Path]::PathSeparator))
    if ($entries.Remove($Scripts)) { $Env:PATH = $entries -join [IO.Path]::PathSeparator } # keeps entries that were added later
    if ($Env:_OLD_VIRTUAL_PYTHONHOME) { $Env:PYTHONHOME = $Env:_OLD_VIRTUAL_PYTHONHOME }; $global:_jvenv_state.Own = ''
    if (Test-Path Function:_OLD_VIRTUAL_PROMPT) { Set-Item Function:global:prompt $function:_OLD_VIRTUAL_PROMPT }
    'Env:VIRTUAL_ENV', 'Env:VIRTUAL_ENV_PROMPT', 'Env:_JVENV_AUTO', 'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME',
        'Function:_OLD_VIRTUAL_PROMPT', 'Variable:global:_OLD_VIRTUAL_ENTRY' | Where-Object { Test-Path $_ } | Remove-Item }
# Asks for the steps of a command, and takes them. Definitions of a hook persist only with the scope `global:`.
function _jvenv ([string[]] $Words, [string[]] $Options = @()) {
    $state, $status = $global:_jvenv_state, 0
    if ($Env:VIRTUAL_ENV -and $Env:VIRTUAL_ENV -ceq $state.Own) { $Options += '--activated' }
    $plan = _jvenv_ask (@('run', '--pwd', (_jvenv_where), '--process', "$PID") + $Options + @('--') + $Words)
    if (-not $plan) { return }
    $isBad = { $_[0] -ceq '=activate' -and $_[2].Contains([string] [IO.Path]::PathSeparator) } # before the first step
    $bad = @($plan.answer | Where-Object $isBad | ForEach-Object { $_[1] })
    if ($bad.Count -gt 0) {
        _jvenv_fail 1 "ERROR: Environment '$($bad[0].Substring(1))' cannot be entered: PATH has no way to write it."
        if ($Words[0] -ceq 'cd' -and $Env:_JVENV_AUTO) { _jvenv @('leave') }; return }
    foreach ($step in $plan.answer) {
        $verb, $path, $active = $step[0].Substring(1), $Env:PATH, $Env:VIRTUAL_ENV
        $its = @($step | Select-Object -Skip 1 | ForEach-Object { $_.Substring(1) })
        $rest = @($its | Select-Object -Skip 1)
        switch ($verb) {
            { $_ -in 'set', 'override', 'unset', 'restore' } { _jvenv_put $its[0] $(if ($rest.Count -gt 0) { $rest[0] } else { $null }) }
            'activate' { _jvenv_activate $its[0] $its[1] $its[2] }
            { $_ -in 'deactivate', 'inherited' } { _jvenv_switch_off $its[1] }
            'source' { try { & ([scriptblock]::Create([IO.File]::ReadAllText($its[0]))) | Out-Host }
                catch { _jvenv_fail 0 "jvenv: $($its[0]) failed: $($_.Exception.Message)" } }
            'hook' { if (-not $global:_jvenv_windows) { _jvenv_run $rest $its[0] } }
            'in' { try { $Env:VIRTUAL_ENV = $its[0]; $Env:PATH = (_jvenv_scripts $its[0]) + [IO.Path]::PathSeparator + $path
                    _jvenv_run $rest $its[0] } finally { $Env:VIRTUAL_ENV = $active; $Env:PATH = $path } }
            'run' { _jvenv_run $its '' } 'jvenv' { _jvenv_run (@('jvenv') + $its) '' } 'ask' { _jvenv $its }
            'remove' { try { [IO.Directory]::Delete($its[0], $true); $global:LASTEXITCODE = 0 }
                catch { _jvenv_fail 1 "ERROR: $($its[0]) could not be removed: $($_.Exception.GetBaseException().Message)" } }
            'then' { _jvenv_run @($its | Select-Object -Skip 2 -First ([int] $its[1])) $its[0]
                if ($global:LASTEXITCODE -eq 0) { _jvenv @($its | Select-Object -Skip (2 + [int] $its[1])) } }
            'cd' { if (-not [IO.Directory]::Exists($its[0])) { return _jvenv_fail 1 "cd: no such file or directory: $($its[0])" }
                $state.Going = $true # no reason to activate anything
                try { Set-Location -LiteralPath $its[0] } finally { $state.Going = $false } }
            'print' { $its } 'told' { $state.Told += $state.Found } 'status' { $status = [int] $its[0] } }
        if ($verb -cin 'run', 'jvenv', 'remove', 'then', 'ask' -and $global:LASTEXITCODE -ne 0) { $status = $global:LASTEXITCODE } }
    $global:LASTEXITCODE = $status }
# Without the program, no hooks run. Activate.ps1 of another environment uses the switch.
function _jvenv_deactivate ([switch] $NonDestructive) {
    if ($NonDestructive -and -not $Env:VIRTUAL_ENV) { return } else { _jvenv @('deactivate') }
    if ($global:LASTEXITCODE -ne 127 -or -not $Env:VIRTUAL_ENV) { return }
    foreach ($name in "$Env:_JVENV_CHANGED".Split(' ') -ne '') { _jvenv_put $name ([Environment]::GetEnvironmentVariable("_JVENV_WAS_$name")) }
    _jvenv_put '_JVENV_CHANGED' $null; _jvenv_switch_off (_jvenv_scripts $Env:VIRTUAL_ENV); $global:LASTEXITCODE = 0 }
function jvenv {
    $word = if ($args.Count -gt 0) { "$($args[0])" } else { '' }
    if ($word -ceq 'activate') { return _jvenv $args } elseif ($word -ceq 'deactivate') { return _jvenv_deactivate }
    if ($MyInvocation.ExpectingInput) { $input | & (_jvenv_find) @args } else { & (_jvenv_find) @args }
    if ($word -cnotin 'trust', 'untrust' -or $global:LASTEXITCODE -ne 0) { return }
    $global:_jvenv_state.At = $global:_jvenv_state.Found = ''; $global:_jvenv_state.Told = @()
    if ($global:_jvenv_wants_auto) { _jvenv_auto; $global:LASTEXITCODE = 0 } }
$_jvenv_names = ('add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv lssitepackages lsvirtualenv mkproject ' +
    'mktmpenv mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages virtualenvwrapper wipeenv workon').Split()
$_jvenv_names | ForEach-Object { Set-Item "Function:global:$_" ([scriptblock]::Create("_jvenv (@('$_') + `$args)")) }
Set-Item Function:global:deactivate $function:_jvenv_deactivate
# The nearest directory, here or above, that may have an environment. No file of a project is read.
function _jvenv_nearest {
    $name = "$Env:VIRTUALENVWRAPPER_PROJECT_FILENAME" -creplace '\A\z', '.project'
    $projects = @(_jvenv_workon_home | Where-Object { [IO.Directory]::Exists($_) } | ForEach-Object { [IO.Directory]::GetDirectories($_) } |
        ForEach-Object { [IO.Path]::Combine($_, $name) } | Where-Object { [IO.File]::Exists($_) } |
        ForEach-Object { ([IO.File]::ReadAllLines($_) + '')[0] -creplace '(?<=.)/\z', '' })
    for ($above = _jvenv_where; $above; $above = [IO.Path]::GetDirectoryName($above)) {
        if ([IO.File]::Exists("$above/.venv") -or [IO.File]::Exists("$above/.venv/pyvenv.cfg") -or $above -cin $projects) { return $above } } }
# Asks jvenv if that is another directory than last time. An environment that is not in _JVENV_AUTO was activated by the user.
function _jvenv_auto {
    $state, $here, $options = $global:_jvenv_state, (_jvenv_where), @()
    if ($state.Going -or $here -ceq $state.At -or -not [IO.File]::Exists($global:_jvenv_asked)) { return }
    $before = $state.Found; $state.At = $here; $state.Found = ''
    if ($Env:VIRTUAL_ENV -and $Env:VIRTUAL_ENV -cne $Env:_JVENV_AUTO) { return }
    $state.Found = "$(_jvenv_nearest)"; if ($state.Found -cin $state.Told) { $options += '--quiet' }
    if (-not $state.Found) { if ($Env:VIRTUAL_ENV) { _jvenv @('leave') } } elseif ($state.Found -cne $before) { _jvenv @('cd') $options } }
$global:_jvenv_wants_auto = "$Env:JVENV_AUTO_ACTIVATE" -notin '', '0', 'false'
# Windows PowerShell has no event for a change of directory. The exit code that a program left is kept.
if ($global:_jvenv_wants_auto -and $ExecutionContext.InvokeCommand.PSObject.Properties['LocationChangedAction']) {
    $_jvenv_handler = [EventHandler[Management.Automation.LocationChangedEventArgs]] {
        $code = Get-Variable LASTEXITCODE -Scope Global -ValueOnly -ErrorAction Ignore; _jvenv_auto; $global:LASTEXITCODE = $code }
    $ExecutionContext.InvokeCommand.LocationChangedAction =
        [Delegate]::Combine($ExecutionContext.InvokeCommand.LocationChangedAction, $_jvenv_handler)
    _jvenv_auto }
# PowerShell completes paths if there are no candidates. What looks like a number, or needs quotes, gets them.
Register-ArgumentCompleter -Native -CommandName ($_jvenv_names + @('jvenv', 'jvenv.exe')) -ScriptBlock { param($begun, $line, $cursor)
    $code = Get-Variable LASTEXITCODE -Scope Global -ValueOnly -ErrorAction Ignore
    $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } |
        ForEach-Object { if ($_.PSObject.Properties['Value']) { "$($_.Value)" } else { $_.Extent.Text } })
    $found = _jvenv_ask (@('complete', '--') + $words + "$begun".Trim([char[]] "'"""))
    $global:LASTEXITCODE = $code
    if ($found) { foreach ($pair in $found.answer) {
        $word, $about = $pair[0].Substring(1), $(if ($pair[1].Length -gt 1) { $pair[1].Substring(1) } else { $pair[0].Substring(1) })
        $text = "'" + [Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($word) + "'"
        if ($word -cmatch '\A[A-Za-z_-][A-Za-z0-9_./+-]*\z') { $text = $word }
        [Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $about) } } }
