# Run this file in the shell itself:  & bin/Activate.ps1

if ($PSScriptRoot.Contains([IO.Path]::PathSeparator)) {
    throw 'this environment has a separator of PATH in its path now'
}

# Leave the environment we may be in, the way its own tool does.
if ((Test-Path Env:VIRTUAL_ENV) -and (Test-Path Function:deactivate)) {
    deactivate -NonDestructive
}

function global:deactivate ([switch] $NonDestructive) {
    if (Test-Path Env:VIRTUAL_ENV) {
        # Take our own entry out of PATH, so that what was added since stays.
        $separator = [IO.Path]::PathSeparator
        $entries = [Collections.Generic.List[string]] @("$Env:PATH".Split($separator))
        if ($entries.Remove([IO.Path]::Combine($Env:VIRTUAL_ENV, @SCRIPTS@))) {
            $Env:PATH = $entries -join $separator
        }
    }
    if (Test-Path Env:_OLD_VIRTUAL_PYTHONHOME) {
        $Env:PYTHONHOME = $Env:_OLD_VIRTUAL_PYTHONHOME
    }
    if (Test-Path Function:_OLD_VIRTUAL_PROMPT) {
        Set-Item Function:global:prompt $function:_OLD_VIRTUAL_PROMPT
    }
    $left = 'Env:VIRTUAL_ENV', 'Env:VIRTUAL_ENV_PROMPT', 'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME',
        'Function:_OLD_VIRTUAL_PROMPT'
    if (-not $NonDestructive) { $left += 'Function:deactivate' }
    $left | Where-Object { Test-Path $_ } | Remove-Item
}
# Of a parent process:
'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME' | Where-Object { Test-Path $_ } | Remove-Item

$Env:VIRTUAL_ENV = [IO.Path]::GetDirectoryName($PSScriptRoot)
$Env:VIRTUAL_ENV_PROMPT = @PROMPT@

if (Test-Path Env:PYTHONHOME) {
    $Env:_OLD_VIRTUAL_PYTHONHOME = $Env:PYTHONHOME
    Remove-Item Env:PYTHONHOME
}

if (Test-Path Env:PATH) { $Env:_OLD_VIRTUAL_PATH = $Env:PATH }
$Env:PATH = @([IO.Path]::Combine($Env:VIRTUAL_ENV, @SCRIPTS@); $Env:PATH | Where-Object { $_ }) -join
    [IO.Path]::PathSeparator

if (-not $Env:VIRTUAL_ENV_DISABLE_PROMPT) {
    Set-Item Function:global:_OLD_VIRTUAL_PROMPT $function:prompt
    function global:prompt {
        Write-Host -NoNewline "($Env:VIRTUAL_ENV_PROMPT) "
        _OLD_VIRTUAL_PROMPT
    }
}
