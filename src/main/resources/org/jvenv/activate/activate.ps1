# Run this file in the shell itself:  & bin/Activate.ps1

# Resolve all links on the path of this file.
$_jvenv_scripts = $PSScriptRoot
foreach ($_jvenv_step in 1..40) {
    $_jvenv_item = Get-Item -Force -LiteralPath $_jvenv_scripts
    if (-not $_jvenv_item.LinkType -or -not $_jvenv_item.Target) { break }
    $_jvenv_scripts = [IO.Path]::GetFullPath(
        [IO.Path]::Combine([IO.Path]::GetDirectoryName($_jvenv_scripts), @($_jvenv_item.Target)[0]))
}
$_jvenv_prefix = [IO.Path]::GetDirectoryName($_jvenv_scripts)
Remove-Variable _jvenv_scripts, _jvenv_step, _jvenv_item

if (-not (Test-Path -LiteralPath ([IO.Path]::Combine($_jvenv_prefix, 'pyvenv.cfg')))) {
    throw 'no environment found: no pyvenv.cfg above this script'
}
if ($_jvenv_prefix.Contains([IO.Path]::PathSeparator)) {
    throw 'this environment cannot be activated: its path contains the separator of PATH'
}

# Deactivate the active environment with its own function.
if (((Test-Path Env:VIRTUAL_ENV) -or (Test-Path Variable:global:_OLD_VIRTUAL_ENTRY)) -and (Test-Path Function:deactivate)) {
    deactivate -NonDestructive
}

function global:deactivate ([switch] $NonDestructive) {
    # Remove our own entry of PATH, and keep entries that were added later.
    $separator = [IO.Path]::PathSeparator
    $entries = [Collections.Generic.List[string]] @("$Env:PATH".Split($separator))
    if ((Test-Path Variable:global:_OLD_VIRTUAL_ENTRY) -and $entries.Remove($global:_OLD_VIRTUAL_ENTRY)) {
        $Env:PATH = $entries -join $separator
    }
    if (Test-Path Env:_OLD_VIRTUAL_PYTHONHOME) {
        $Env:PYTHONHOME = $Env:_OLD_VIRTUAL_PYTHONHOME
    }
    if (Test-Path Function:_OLD_VIRTUAL_PROMPT) {
        Set-Item Function:global:prompt $function:_OLD_VIRTUAL_PROMPT
    }
    $left = 'Env:VIRTUAL_ENV', 'Env:VIRTUAL_ENV_PROMPT', 'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME',
        'Function:_OLD_VIRTUAL_PROMPT', 'Variable:global:_OLD_VIRTUAL_ENTRY'
    if (-not $NonDestructive) { $left += 'Function:deactivate' }
    $left | Where-Object { Test-Path $_ } | Remove-Item
}
# From a parent process:
'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME' | Where-Object { Test-Path $_ } | Remove-Item

$Env:VIRTUAL_ENV = $_jvenv_prefix
$global:_OLD_VIRTUAL_ENTRY = [IO.Path]::Combine($_jvenv_prefix, @SCRIPTS@)
$Env:VIRTUAL_ENV_PROMPT = @PROMPT@

if (Test-Path Env:PYTHONHOME) {
    $Env:_OLD_VIRTUAL_PYTHONHOME = $Env:PYTHONHOME
    Remove-Item Env:PYTHONHOME
}

if (Test-Path Env:PATH) { $Env:_OLD_VIRTUAL_PATH = $Env:PATH }
$Env:PATH = @($global:_OLD_VIRTUAL_ENTRY; $Env:PATH | Where-Object { $_ }) -join
    [IO.Path]::PathSeparator

if (-not $Env:VIRTUAL_ENV_DISABLE_PROMPT) {
    Set-Item Function:global:_OLD_VIRTUAL_PROMPT $function:prompt
    function global:prompt {
        Write-Host -NoNewline "($Env:VIRTUAL_ENV_PROMPT) "
        _OLD_VIRTUAL_PROMPT
    }
}
