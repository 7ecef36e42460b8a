# jvenv for PowerShell: dot-source this file in your profile. It defines the commands of virtualenvwrapper, and jvenv itself,
# which can enter and leave environments in this shell; for everything else it calls the program. A function has no exit
# code in PowerShell, so each sets $LASTEXITCODE, as a program does.
#
# Of virtualenvwrapper's hooks those that are run are run, but not on Windows; those that are to be sourced, code for another
# shell, are not: a project's are NAME.ps1. Every path is taken literally, by .NET or -LiteralPath, whatever PowerShell would
# make of [ or *.

# --- Helpers ----------------------------------------------------------------------------------------------------------

$global:_jvenv_here = $PSScriptRoot
$global:_jvenv_windows = [IO.Path]::DirectorySeparatorChar -eq '\'
$global:_jvenv_scripts = if ($global:_jvenv_windows) { 'Scripts' } else { 'bin' }

# Ends with that code, after lines on standard error.
function _jvenv_fail ([int] $Code, [string[]] $Lines) {
    foreach ($line in $Lines) { [Console]::Error.WriteLine($line) }
    $global:LASTEXITCODE = $Code
}

function _jvenv_text ([string] $Variable, [string] $Otherwise) {
    $value = [Environment]::GetEnvironmentVariable($Variable)
    if ([string]::IsNullOrEmpty($value)) { $Otherwise } else { $value }
}

function _jvenv_where { (Get-Location -PSProvider FileSystem).ProviderPath }

function _jvenv_absolute ([string] $Path) {
    $whole = [IO.Path]::GetFullPath([IO.Path]::Combine((_jvenv_where), $Path))
    if ($whole -eq [IO.Path]::GetPathRoot($whole)) { $whole } else { $whole.TrimEnd('/', [IO.Path]::DirectorySeparatorChar) }
}

function _jvenv_below ([string] $Directory, [string] $Name) {
    $Directory + [IO.Path]::DirectorySeparatorChar + $Name
}

function _jvenv_workon_home {
    $user = _jvenv_text 'HOME' $HOME
    $given = _jvenv_text 'WORKON_HOME' '.virtualenvs'
    if ($given -eq '~' -or $given.StartsWith('~/')) { $given = $user + $given.Substring(1) }
    [IO.Path]::GetFullPath([IO.Path]::Combine($user, $given))
}

function _jvenv_home {
    $where = _jvenv_workon_home
    if (-not [IO.Directory]::Exists($where)) {
        [Console]::Error.WriteLine("NOTE: Virtual environments directory $where does not exist. Creating...")
        [void] [IO.Directory]::CreateDirectory($where)
    }
    $where
}

function _jvenv_named ([string] $Name) { _jvenv_below (_jvenv_home) $Name }

function _jvenv_last ([string] $Path) {
    [IO.Path]::GetFileName($Path.TrimEnd('/', [IO.Path]::DirectorySeparatorChar))
}

# A name may lie deeper (web/api), but never lead out of WORKON_HOME or mean all of it.
function _jvenv_is_name ([string] $Name) {
    $separators = if ($global:_jvenv_windows) { '[/\\]' } else { '/' }
    foreach ($part in $Name -split $separators) {
        if ($part -eq '' -or $part -eq '.' -or $part -eq '..') { return $false }
    }
    -not ($global:_jvenv_windows -and $Name.Contains(':'))
}

function _jvenv_is_environment ([string] $Directory) {
    [IO.File]::Exists((_jvenv_below $Directory 'pyvenv.cfg')) -or
        [IO.File]::Exists((_jvenv_below (_jvenv_below $Directory $global:_jvenv_scripts) 'activate'))
}

function _jvenv_names {
    $names = [Collections.Generic.List[string]]::new()
    foreach ($directory in [IO.Directory]::GetDirectories((_jvenv_home))) {
        $name = [IO.Path]::GetFileName($directory)
        if ($name[0] -ne '.' -and (_jvenv_is_environment $directory)) { $names.Add($name) }
    }
    $names.Sort([StringComparer]::Ordinal)
    $names
}

# The environment that is active, or nothing, after a message.
function _jvenv_active {
    if ($Env:VIRTUAL_ENV -and [IO.Directory]::Exists($Env:VIRTUAL_ENV)) {
        $Env:VIRTUAL_ENV
    } else {
        _jvenv_fail 1 'ERROR: no virtualenv active, or active virtualenv is missing'
    }
}

function _jvenv_lines ([string] $File) {
    if ([IO.File]::Exists($File)) { [IO.File]::ReadAllLines($File) }
}

function _jvenv_write ([string] $File, [string[]] $Lines) {
    [IO.File]::WriteAllText($File, (($Lines | ForEach-Object { "$_`n" }) -join ''))
}

function _jvenv_project_file { _jvenv_text 'VIRTUALENVWRAPPER_PROJECT_FILENAME' '.project' }

function _jvenv_project ([string] $Prefix) {
    @(_jvenv_lines (_jvenv_below $Prefix (_jvenv_project_file))) + '' | Select-Object -First 1
}

function _jvenv_wants_cd { (_jvenv_text 'VIRTUALENVWRAPPER_WORKON_CD' '1') -eq '1' }

function _jvenv_go ([string] $Directory) {
    if ([IO.Directory]::Exists($Directory)) {
        $global:_jvenv_coming.Going = $true # which is no reason to enter anything
        try { Set-Location -LiteralPath $Directory } finally { $global:_jvenv_coming.Going = $false }
        $global:LASTEXITCODE = 0
    } else {
        _jvenv_fail 1 "cd: no such file or directory: $Directory"
    }
}

# The program: the one named by JVENV_BIN, else that of the same installation, else the first on PATH.
function _jvenv_program {
    if ($Env:JVENV_BIN) { return $Env:JVENV_BIN }
    $program = if ($global:_jvenv_windows) { 'jvenv.exe' } else { 'jvenv' }
    foreach ($pair in @(('/src/main/dist/share/jvenv', 'scripts'), ('/share/jvenv', 'bin'))) {
        $here = "$global:_jvenv_here".Replace('\', '/')
        if ($here.EndsWith($pair[0])) {
            $own = [IO.Path]::Combine($here.Substring(0, $here.Length - $pair[0].Length) + '/', $pair[1], $program)
            if ([IO.File]::Exists($own)) { return $own }
            break
        }
    }
    $found = Get-Command -Name jvenv -CommandType Application -TotalCount 1 -ErrorAction SilentlyContinue
    if ($found) { $found.Path } else { 'jvenv.exe' } # never the name of our own function
}

# Runs a program, in that directory if one is named; its output is that of the function, its exit code $LASTEXITCODE.
function _jvenv_run ([string[]] $Words, [string] $Directory) {
    $PSNativeCommandUseErrorActionPreference = $false
    $rest = @($Words | Select-Object -Skip 1)
    if ($Directory) {
        $global:_jvenv_coming.Going = $true
        Push-Location -LiteralPath $Directory
    }
    try {
        & $Words[0] @rest
    } catch [Management.Automation.CommandNotFoundException] {
        _jvenv_fail 127 "ERROR: $($Words[0]) was not found"
    } catch {
        _jvenv_fail 126 "ERROR: $($Words[0]) could not be run: $($_.Exception.Message)"
    } finally {
        if ($Directory) {
            Pop-Location
            $global:_jvenv_coming.Going = $false
        }
    }
}

# Runs a hook as a program, in WORKON_HOME; what becomes of it does not matter.
function _jvenv_hook ([string] $Directory, [string[]] $Words) {
    $where = _jvenv_home
    if (-not $Directory) { $Directory = _jvenv_text 'VIRTUALENVWRAPPER_HOOK_DIR' $where }
    $file = _jvenv_below $Directory $Words[0]
    if ($global:_jvenv_windows -or -not [IO.File]::Exists($file)) { return }
    $mode = (Get-Item -LiteralPath $file -Force).PSObject.Properties['UnixMode']
    if ($mode -and "$($mode.Value)" -notmatch 'x') { return }
    _jvenv_run (@($file) + @($Words | Select-Object -Skip 1)) $where
}

function _jvenv_python ([string] $Prefix) { _jvenv_below (_jvenv_below $Prefix $global:_jvenv_scripts) 'python' }

function _jvenv_site ([string] $Prefix) {
    $library = _jvenv_below $Prefix 'lib'
    $found = @()
    if (-not $global:_jvenv_windows -and [IO.Directory]::Exists($library)) {
        $found = @([IO.Directory]::GetDirectories($library) |
            Where-Object { [IO.Path]::GetFileName($_) -match '^(python|pypy)' } |
            ForEach-Object { _jvenv_below $_ 'site-packages' } |
            Where-Object { [IO.Directory]::Exists($_) })
    }
    if ($found.Count -eq 1) {
        $found[0]
    } else {
        & (_jvenv_python $Prefix) -c "import sysconfig; print(sysconfig.get_path('platlib'))"
    }
}

# Which environment belongs to the working directory, else the one with its name.
function _jvenv_find {
    $answer = _jvenv_ask @('enter', '--pwd', (_jvenv_where), '--', '.')
    if ($answer -and $answer.do -ceq 'enter') { return $answer.environment }
    _jvenv_named (_jvenv_last (_jvenv_where))
}

# The prompt of an environment: the text of --prompt, else its name.
function _jvenv_prompt_of ([string] $Prefix) {
    foreach ($line in @(_jvenv_lines (_jvenv_below $Prefix 'pyvenv.cfg'))) {
        if ($line -cnotmatch '\A\s*prompt\s*=\s*(.*?)\s*\z' -or -not $Matches[1]) { continue }
        $text = $Matches[1]
        if ($text.Length -lt 2 -or $text[0] -notin "'", '"' -or $text[0] -ne $text[-1]) { return $text }
        $parts = $text.Substring(1, $text.Length - 2) -csplit '\\\\' | ForEach-Object {
            $_.Replace("\'", "'").Replace('\n', "`n").Replace('\t', "`t").Replace('\r', "`r")
        }
        return $parts -join '\'
    }
    _jvenv_last $Prefix
}

# --- Trust ------------------------------------------------------------------------------------------------------------

# The program that is asked what to enter and to run. This is found once, when this file is read: later PATH may have an
# environment in front, which may contain its own jvenv, and JVENV_BIN may have changed.
$global:_jvenv_asked = _jvenv_program

# Asks jvenv what to do. The answer is an object, which docs/shells.md describes, or nothing.
function _jvenv_ask ([string[]] $Words) {
    $program = $global:_jvenv_asked
    if (-not [IO.Path]::IsPathRooted($program) -or -not [IO.File]::Exists($program)) { return }
    $action, $rest = $Words
    $before = $Env:WORKON_HOME
    $path = $Env:PATH
    try {
        $Env:WORKON_HOME = _jvenv_workon_home
        $own = if ($Env:VIRTUAL_ENV) { _jvenv_below $Env:VIRTUAL_ENV $global:_jvenv_scripts } else { '' }
        $separator = [IO.Path]::PathSeparator # so that no Java of the environment is used either
        $Env:PATH = @("$path".Split($separator) | Where-Object { $_ -cne $own }) -join $separator
        $text = & $program hook $action --shell pwsh @rest | Out-String
        if ($LASTEXITCODE -eq 0) { $text | ConvertFrom-Json }
    } catch {
        [Console]::Error.WriteLine("jvenv: $(_jvenv_shown $program) could not be run: $($_.Exception.Message)")
    } finally {
        $Env:PATH = $path
        $Env:WORKON_HOME = $before
    }
}

# A text as it may be shown: without what would control the terminal.
function _jvenv_shown ([string] $Text) { $Text -creplace '\p{C}', '?' }

# Runs the hook of a project, NAME.ps1, if it is trusted: the private copy that was checked is run.
function _jvenv_project_hook ([string] $Prefix, [string] $Name, [string[]] $Words) {
    $project = _jvenv_project $Prefix
    if (-not $project) { return }
    $file = _jvenv_below (_jvenv_below (_jvenv_absolute $project) '.virtualenvwrapper') "$Name.ps1"
    if (-not [IO.File]::Exists($file)) { return }
    $answer = _jvenv_ask ($Words + @('--', $Prefix))
    if ($answer) { return _jvenv_run_file $answer."project_$Name" }
    [Console]::Error.WriteLine(
        'jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more')
}

# It is a script like others: of what it defines, that stays for which it says `global:`.
function _jvenv_run_file ([string] $File) {
    if (-not $File) { return }
    try {
        & ([scriptblock]::Create([IO.File]::ReadAllText($File))) | Out-Host
    } catch {
        [Console]::Error.WriteLine("jvenv: $(_jvenv_shown $File) failed: $($_.Exception.Message)")
    }
}

# --- Variables of an environment --------------------------------------------------------------------------------------

$global:_jvenv_changed = @() # what variables were that the active environment has set, or $null where there was none

# Whether it is the name of a variable, and one that shells and activation do not use themselves.
function _jvenv_is_variable ([string] $Name) {
    $Name -cmatch '\A[A-Za-z_][A-Za-z0-9_]*\z' -and $Name -cnotmatch '\A[a-z]*\z' -and
        $Name -cnotmatch '\A(_jvenv_|_OLD_|BASH|ZSH_|KSH_|FISH_|fish_|PS)' -and
        -not ($global:_jvenv_windows -and $Name -eq 'PATH') -and
        $Name -cnotin ('_ ARGC DIRSTACK EGID EUID FUNCNAME GID GROUPS HISTCMD IFS LINENO OLDPWD OPTARG OPTIND PATH ' +
            'PIPESTATUS PPID PROMPT PWD RANDOM RPROMPT RPS1 SECONDS SHELLOPTS SHLVL TTYIDLE UID USERNAME VIRTUAL_ENV ' +
            'VIRTUAL_ENV_PROMPT cd_after_activate done_part env_dir env_name env_postdeactivate_hook long_mode old_env ' +
            'path_without src_name trg_name').Split(' ')
}

# Sets what the file .variables of the environment says, which is read and never run. .NET takes an empty text for none.
function _jvenv_set_variables ([string] $Prefix) {
    $file = _jvenv_below $Prefix '.variables'
    if (-not [IO.File]::Exists($file)) { return }
    foreach ($line in [IO.File]::ReadAllText($file).Split("`n")) {
        if ($line -eq '' -or $line[0] -eq '#') { continue }
        $name, $value = $line -split '=', 2
        _jvenv_set_variable $file $name $value
    }
}

function _jvenv_set_variable ([string] $File, [string] $Name, $Value) {
    if ($null -eq $Value -or -not (_jvenv_is_variable $Name)) {
        [Console]::Error.WriteLine("jvenv: cannot set $(_jvenv_shown $Name) from $File")
        return
    }
    if ($Name -cnotin @($global:_jvenv_changed | ForEach-Object { $_.Name })) {
        $before = [Environment]::GetEnvironmentVariable($Name)
        $global:_jvenv_changed += @{ Name = $Name; Before = $before }
    }
    [Environment]::SetEnvironmentVariable($Name, $Value)
}

function _jvenv_restore_variables {
    foreach ($variable in $global:_jvenv_changed) {
        $before = $variable.Before
        # A $null that is bound to a parameter of the type string would become an empty text.
        if ($null -eq $before) { $before = [NullString]::Value }
        [Environment]::SetEnvironmentVariable($variable.Name, $before)
    }
    $global:_jvenv_changed = @()
}

function _jvenv_leave {
    $left = $Env:VIRTUAL_ENV
    $auto = if ($Env:_JVENV_AUTO -ceq $left) { @('--auto') } else { @() }
    _jvenv_project_hook $left 'predeactivate' (@('leave') + $auto)
    _jvenv_restore_variables
    _jvenv_switch_off $left
    $global:LASTEXITCODE = 0
    $name = _jvenv_last $left
    if ([IO.File]::Exists((_jvenv_below $left 'README.tmpenv')) -and $left -ceq (_jvenv_named $name)) {
        "Removing temporary environment: $name"
        rmvirtualenv $name
    }
}

# Leaves an environment that a parent of this shell has entered.
function _jvenv_leave_inherited {
    $left = $Env:VIRTUAL_ENV
    if ([IO.File]::Exists((_jvenv_below $left '.variables'))) {
        $answer = _jvenv_ask @('leave', '--auto', '--', $left)
        if ($answer) {
            foreach ($variable in $answer.variables.PSObject.Properties) {
                $is = [Environment]::GetEnvironmentVariable($variable.Name)
                if ((_jvenv_is_variable $variable.Name) -and $is -ceq $variable.Value) {
                    [Environment]::SetEnvironmentVariable($variable.Name, [NullString]::Value)
                }
            }
        }
    }
    _jvenv_switch_off $left
}

function _jvenv_switch_off ([string] $Left) {
    # Only our own entry is taken away: what was added since stays.
    $separator = [IO.Path]::PathSeparator
    $entries = [Collections.Generic.List[string]] @("$Env:PATH".Split($separator))
    if ($entries.Remove((_jvenv_below $Left $global:_jvenv_scripts))) { $Env:PATH = $entries -join $separator }
    if (Test-Path Env:_OLD_VIRTUAL_PYTHONHOME) { $Env:PYTHONHOME = $Env:_OLD_VIRTUAL_PYTHONHOME }
    if (Test-Path Function:_OLD_VIRTUAL_PROMPT) { Set-Item Function:global:prompt $function:_OLD_VIRTUAL_PROMPT }
    'Env:VIRTUAL_ENV', 'Env:VIRTUAL_ENV_PROMPT', 'Env:_JVENV_AUTO', 'Env:_OLD_VIRTUAL_PATH', 'Env:_OLD_VIRTUAL_PYTHONHOME',
        'Function:_OLD_VIRTUAL_PROMPT' | Where-Object { Test-Path $_ } | Remove-Item
    $global:_jvenv_coming.Entered = ''
}

# What Activate.ps1 calls to leave one environment for another has the switch.
function _jvenv_deactivate ([switch] $NonDestructive) {
    if ($Env:VIRTUAL_ENV) {
        _jvenv_leave
    } elseif (-not $NonDestructive) {
        [void] (_jvenv_active)
    }
}

# Enters the environment of that directory, and goes to its project if that is wanted.
function _jvenv_enter ([string] $Prefix, [bool] $ToProject) {
    $entry = _jvenv_below $Prefix $global:_jvenv_scripts
    if (-not (_jvenv_is_environment $Prefix)) {
        return _jvenv_fail 1 "ERROR: Environment '$Prefix' does not contain an activate script."
    }
    if ($entry.Contains([string] [IO.Path]::PathSeparator)) {
        return _jvenv_fail 1 "ERROR: Environment '$Prefix' cannot be entered: PATH has no way to write it."
    }
    if ($Env:VIRTUAL_ENV) { _jvenv_leave }
    _jvenv_hook '' @('preactivate', (_jvenv_last $Prefix))
    _jvenv_hook $entry @('preactivate', (_jvenv_last $Prefix))
    _jvenv_switch_on $Prefix
    _jvenv_set_variables $Prefix
    $global:LASTEXITCODE = 0
    $project = _jvenv_project $Prefix
    if ($ToProject -and $project) { _jvenv_go $project }
    _jvenv_project_hook $Prefix 'postactivate' @('enter')
    $global:LASTEXITCODE = 0
}

function _jvenv_switch_on ([string] $Prefix) {
    $entry = _jvenv_below $Prefix $global:_jvenv_scripts
    $Env:VIRTUAL_ENV = $Prefix
    $Env:VIRTUAL_ENV_PROMPT = _jvenv_prompt_of $Prefix
    $Env:PATH = @($entry; $Env:PATH | Where-Object { $_ }) -join [IO.Path]::PathSeparator
    if (Test-Path Env:PYTHONHOME) {
        $Env:_OLD_VIRTUAL_PYTHONHOME = $Env:PYTHONHOME
        Remove-Item Env:PYTHONHOME
    }
    if (-not $Env:VIRTUAL_ENV_DISABLE_PROMPT) {
        Set-Item Function:global:_OLD_VIRTUAL_PROMPT $function:prompt
        function global:prompt {
            Write-Host -NoNewline "($Env:VIRTUAL_ENV_PROMPT) "
            _OLD_VIRTUAL_PROMPT
        }
    }
    Set-Item Function:global:deactivate $function:_jvenv_deactivate
    $global:_jvenv_coming.Entered = $Prefix
}

# --- Coming to a directory, if that is wanted -------------------------------------------------------------------------

# Where we looked last, for which directory jvenv was asked last, of which we have told, and what this shell has entered.
$global:_jvenv_coming = @{ At = ''; Found = ''; Told = @(); Going = $false; Entered = '' }
$global:_jvenv_wants_auto = (_jvenv_text 'JVENV_AUTO_ACTIVATE' '0') -notin '0', 'false'

# The next directory from here upwards to which an environment may belong; nothing is started for that, and no file of a
# project is read.
function _jvenv_look {
    $where = _jvenv_workon_home
    $tied = @()
    if ([IO.Directory]::Exists($where)) {
        $tied = @(_jvenv_names | ForEach-Object {
            (_jvenv_project (_jvenv_below $where $_)).TrimEnd('/', [IO.Path]::DirectorySeparatorChar)
        })
    }
    $directory = _jvenv_where
    while ($directory) {
        $venv = [IO.Path]::Combine($directory, '.venv')
        if ([IO.File]::Exists($venv) -or [IO.File]::Exists((_jvenv_below $venv 'pyvenv.cfg'))) { return $directory }
        if ($directory -cin $tied) { return $directory }
        $directory = [IO.Path]::GetDirectoryName($directory)
    }
}

function _jvenv_auto_leave {
    if ($Env:_JVENV_AUTO -and $Env:VIRTUAL_ENV -ceq $Env:_JVENV_AUTO) { _jvenv_leave }
}

# Enters what the answer says.
function _jvenv_auto_enter ($Answer) {
    _jvenv_auto_leave
    $prefix = $Answer.environment
    if (-not (_jvenv_is_environment $prefix) -or $prefix.Contains([string] [IO.Path]::PathSeparator)) { return }
    _jvenv_hook '' @('preactivate', $Answer.name)
    if ($Answer.preactivate) { _jvenv_run @($Answer.preactivate, $Answer.name) (_jvenv_home) }
    _jvenv_switch_on $prefix
    $Env:_JVENV_AUTO = $prefix
    foreach ($variable in $Answer.variables.PSObject.Properties) {
        _jvenv_set_variable (_jvenv_below $prefix '.variables') $variable.Name $variable.Value
    }
    _jvenv_run_file $Answer.project_postactivate
}

# Enters where the user comes to, and leaves where he goes. Nothing here goes anywhere itself, and nothing is done about an
# environment that was entered in another way.
function _jvenv_auto {
    $coming = $global:_jvenv_coming
    $here = _jvenv_where
    if ($coming.Going -or $here -ceq $coming.At) { return }
    $coming.At = $here
    if ($Env:VIRTUAL_ENV) {
        if ($Env:VIRTUAL_ENV -cne $Env:_JVENV_AUTO) {
            $coming.Found = ''
            return
        }
        if ($coming.Entered -cne $Env:VIRTUAL_ENV) { _jvenv_leave_inherited }
    }
    $found = _jvenv_look
    if (-not $found) {
        $coming.Found = ''
        return _jvenv_auto_leave
    }
    if ($found -ceq $coming.Found) { return } # no change, even if the user has left it
    $coming.Found = $found
    $quiet = if ($found -cin $coming.Told) { @('--quiet') } else { @() }
    $answer = _jvenv_ask (@('cd', '--pwd', $here) + $quiet)
    if ($answer -and $answer.do -ceq 'enter') { return _jvenv_auto_enter $answer }
    if ($answer -and $answer.do -ceq 'stay') { return }
    if ($answer -and $answer.do -ceq 'untrusted' -and -not $quiet) { $coming.Told += $found }
    _jvenv_auto_leave
}

# Trust has changed: asks jvenv again about this directory.
function _jvenv_trust_changed {
    $global:_jvenv_coming.At = ''
    $global:_jvenv_coming.Found = ''
    if ($global:_jvenv_wants_auto) {
        $global:_jvenv_coming.Told = @()
        _jvenv_auto
    }
}

# Windows PowerShell has no event for a change of directory. What a program left as its exit code is kept.
if ($global:_jvenv_wants_auto -and $ExecutionContext.InvokeCommand.PSObject.Properties['LocationChangedAction']) {
    $ExecutionContext.InvokeCommand.LocationChangedAction = [Delegate]::Combine(
        $ExecutionContext.InvokeCommand.LocationChangedAction,
        [EventHandler[Management.Automation.LocationChangedEventArgs]] {
            $status = Get-Variable LASTEXITCODE -Scope Global -ValueOnly -ErrorAction Ignore
            _jvenv_auto
            $global:LASTEXITCODE = $status
        })
    _jvenv_auto
}

# --- Commands ---------------------------------------------------------------------------------------------------------

function workon {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0)] [string] $Environment,
        [Alias('n')] [switch] $NoCd,
        [Alias('c')] [switch] $Cd,
        [Alias('h')] [switch] $Help,
        [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest
    )
    $toProject = $Cd -or (-not $NoCd -and (_jvenv_wants_cd))
    $name = ''
    foreach ($word in @($Environment) + @($Rest)) {
        if ($word -ceq '--help') { $Help = $true }
        elseif ($word -ceq '--no-cd') { $toProject = $false }
        elseif ($word -ceq '--cd') { $toProject = $true }
        elseif ($word -and -not $name) { $name = $word }
    }
    if ($Help) {
        $global:LASTEXITCODE = 0
        return 'Usage: workon [-n|--no-cd] [-c|--cd] [env_name | .]'
    }
    if (-not $name) {
        _jvenv_names
        $global:LASTEXITCODE = 1
        return
    }
    $prefix = if ($name -ceq '.') { _jvenv_find } else { _jvenv_named $name }
    if (-not [IO.Directory]::Exists($prefix)) {
        return _jvenv_fail 1 "ERROR: Environment '$name' does not exist. Create it with 'mkvirtualenv $name'."
    }
    _jvenv_enter $prefix $toProject
}

function mkvirtualenv {
    $words = @($args | ForEach-Object { [string] $_ })
    $rest = @()
    $packages = @()
    $project = ''
    $requirements = ''
    for ($i = 0; $i -lt $words.Count; $i++) {
        $next = if ($i + 1 -lt $words.Count) { $words[$i + 1] } else { '' }
        switch -CaseSensitive -Exact ($words[$i]) {
            { $_ -cin '-h', '--help' } {
                'Usage: mkvirtualenv [-a project_path] [-i package] [-r requirements_file] ' +
                    '[-p python_interpreter] [virtualenv options] env_name'
                return _jvenv_run @((_jvenv_program), 'virtualenv', '--help') ''
            }
            '-a' {
                if (-not $next -or -not [IO.Directory]::Exists((_jvenv_absolute $next))) {
                    return _jvenv_fail 1 "Cannot associate project with $next, it is not a directory"
                }
                $project = _jvenv_absolute $next
                $i++
            }
            '-i' { $packages += $next; $i++ }
            '-r' { $requirements = _jvenv_absolute $next; $i++ }
            { $_ -cin '-p', '--python' } { $rest += "--python=$next"; $i++ }
            default { $rest += $words[$i] }
        }
    }
    $where = _jvenv_home
    $first = @((_jvenv_program), 'virtualenv')
    if ($Env:VIRTUALENVWRAPPER_VIRTUALENV) { $first = @($Env:VIRTUALENVWRAPPER_VIRTUALENV) }
    $always = @("$Env:VIRTUALENVWRAPPER_VIRTUALENV_ARGS".Split(' ') | Where-Object { $_ })
    _jvenv_run ($first + $always + $rest) $where
    if ($global:LASTEXITCODE -ne 0) { return }
    $made = @($rest | Where-Object { $_ -and $_[0] -ne '-' -and [IO.Directory]::Exists((_jvenv_below $where $_)) })
    if ($made.Count -eq 0) { return }
    $name = $made[-1]
    _jvenv_hook '' @('premkvirtualenv', $name)
    if ($project) {
        setvirtualenvproject (_jvenv_below $where $name) $project
        if ($global:LASTEXITCODE -ne 0) { return }
    }
    workon -Environment $name
    if ($global:LASTEXITCODE -ne 0) { return }
    $failed = 0
    $install = @((_jvenv_program), 'pip', $Env:VIRTUAL_ENV)
    if ($requirements) {
        _jvenv_run ($install + @('-r', $requirements)) ''
        $failed = $global:LASTEXITCODE
    }
    foreach ($package in $packages) {
        _jvenv_run ($install + @('--', $package)) ''
        if ($global:LASTEXITCODE -ne 0) { $failed = $global:LASTEXITCODE }
    }
    $global:LASTEXITCODE = $failed
}

function rmvirtualenv {
    param([Parameter(ValueFromRemainingArguments = $true)] [string[]] $Environment)
    $where = _jvenv_home
    if (-not $PSBoundParameters.ContainsKey('Environment')) { return _jvenv_fail 1 'Please specify an environment.' }
    $status = 0
    foreach ($name in $Environment) {
        "Removing $name..."
        $plain = $name.TrimEnd('/', [IO.Path]::DirectorySeparatorChar)
        $directory = _jvenv_below $where $plain
        if (-not (_jvenv_is_name $plain)) {
            _jvenv_fail 1 "ERROR: '$name' is not the name of an environment."
            $status = 1
        } elseif ($Env:VIRTUAL_ENV -eq $directory) {
            return _jvenv_fail 1 "ERROR: You cannot remove the active environment ('$name').",
                "Either switch to another environment, or run 'deactivate'."
        } elseif (-not [IO.Directory]::Exists($directory)) {
            _jvenv_fail 0 "Did not find environment $directory to remove."
        } elseif (-not (_jvenv_is_environment $directory)) {
            _jvenv_fail 1 "ERROR: $directory is not an environment, and is left alone."
            $status = 1
        } else {
            _jvenv_hook '' @('prermvirtualenv', $name)
            # Not even the shell itself may stand in what goes.
            if ((_jvenv_below (_jvenv_where) '').StartsWith(
                    (_jvenv_below $directory ''), [StringComparison]::Ordinal)) {
                _jvenv_go $where
            }
            try {
                [IO.Directory]::Delete($directory, $true)
            } catch {
                _jvenv_fail 1 "ERROR: $directory could not be removed: $($_.Exception.GetBaseException().Message)"
                $status = 1
            }
            _jvenv_hook '' @('postrmvirtualenv', $name)
        }
    }
    $global:LASTEXITCODE = $status
}

function cpvirtualenv {
    param([string] $Environment, [string] $Target)
    $where = _jvenv_home
    $source = _jvenv_below $where $Environment
    if (-not [IO.Directory]::Exists($source)) { $source = _jvenv_absolute $Environment }
    $name = if ($Target) { $Target } else { _jvenv_last $source }
    $problem = ''
    if (-not $Environment -or -not [IO.Directory]::Exists($source)) {
        $problem = 'Please provide a valid virtualenv to copy.'
    } elseif ([IO.Directory]::Exists((_jvenv_below $where $name)) -or [IO.File]::Exists((_jvenv_below $where $name))) {
        $problem = "$name virtualenv already exists."
    }
    if ($problem) {
        $global:LASTEXITCODE = 1
        return $problem
    }
    "Copying $Environment as $name..."
    _jvenv_run @((_jvenv_program), 'copy', '-q', '--', $source, (_jvenv_below $where $name)) ''
    if ($global:LASTEXITCODE -ne 0) { return }
    _jvenv_hook '' @('precpvirtualenv', $source, $name)
    _jvenv_hook '' @('premkvirtualenv', $name)
    workon -Environment $name
}

function showvirtualenv {
    param([string] $Environment)
    $name = if ($Environment) { $Environment } else { _jvenv_last "$Env:VIRTUAL_ENV" }
    if (-not $name) {
        $global:LASTEXITCODE = 1
        return 'showvirtualenv [env]'
    }
    _jvenv_hook '' @('get_env_details', $name)
    _jvenv_hook (_jvenv_below (_jvenv_named $name) $global:_jvenv_scripts) @('get_env_details', $name)
    ''
    $global:LASTEXITCODE = 0
}

function lsvirtualenv {
    $brief = $args -ccontains '-b'
    foreach ($name in @(_jvenv_names)) {
        $name
        if (-not $brief) {
            '=' * $name.Length
            showvirtualenv $name
            ''
        }
    }
    $global:LASTEXITCODE = 0
}

function allvirtualenv {
    $command = @($args)
    $path = $Env:PATH
    $active = $Env:VIRTUAL_ENV
    foreach ($name in @(_jvenv_names)) {
        $name
        '=' * $name.Length
        $prefix = _jvenv_named $name
        try {
            $Env:VIRTUAL_ENV = $prefix
            $Env:PATH = (_jvenv_below $prefix $global:_jvenv_scripts) + [IO.Path]::PathSeparator + $path
            if ($command.Count -gt 0) { _jvenv_run $command $prefix }
        } finally {
            $Env:VIRTUAL_ENV = $active
            $Env:PATH = $path
        }
        ''
    }
    $global:LASTEXITCODE = 0
}

function cdvirtualenv {
    param([string] $Below)
    $prefix = _jvenv_active
    if ($prefix) { _jvenv_go (_jvenv_below $prefix $Below) }
}

function cdsitepackages {
    param([string] $Below)
    $prefix = _jvenv_active
    if ($prefix) { _jvenv_go (_jvenv_below (_jvenv_site $prefix) $Below) }
}

function _jvenv_extensions ([string] $Prefix) {
    _jvenv_below (_jvenv_site $Prefix) '_virtualenv_path_extensions.pth'
}

function lssitepackages {
    $prefix = _jvenv_active
    if (-not $prefix) { return }
    Get-ChildItem -LiteralPath (_jvenv_site $prefix) -Name
    $extensions = _jvenv_extensions $prefix
    if ([IO.File]::Exists($extensions)) {
        ''
        '_virtualenv_path_extensions.pth:'
        _jvenv_lines $extensions
    }
    $global:LASTEXITCODE = 0
}

# From Python 3.15 on, lines of a .pth file that begin with import run when all directories are at the end of the path,
# and from 3.18 on they do not run at all (PEP 829): a function that a .start file names puts the directories first.
function _jvenv_write_start ([string] $Prefix) {
    $site = _jvenv_site $Prefix
    $start = _jvenv_below $site '_virtualenv_path_extensions'
    if ($site -cmatch '[a-z](2\.[0-9]|3\.[0-9]|3\.1[0-4])t?[\\/]site-packages$') { return }
    if ([IO.File]::Exists("$start.start") -and [IO.File]::Exists("$start.py")) { return }
    _jvenv_write "$start.py" @(
        '# Puts the directories in the .pth file of this name before all others; site calls it, from Python 3.15 on.'
        'import os'
        'import sys'
        ''
        ''
        'def first():'
        '    here = os.path.dirname(os.path.abspath(__file__))'
        '    with open(os.path.join(here, "_virtualenv_path_extensions.pth"), "rb") as file:'
        '        text = file.read().decode("utf-8-sig", "surrogateescape")'
        '    lines = [line.strip() for line in text.splitlines()]'
        '    added = [os.path.abspath(os.path.join(here, line)) for line in lines if line[:1] not in ("", "#")]'
        '    known = [path for path in dict.fromkeys(added) if path in sys.path]'
        '    sys.path[:] = known + [path for path in sys.path if path not in known]'
    )
    _jvenv_write "$start.start" @('_virtualenv_path_extensions:first')
}

function add2virtualenv {
    $prefix = _jvenv_active
    if (-not $prefix) { return }
    $file = _jvenv_extensions $prefix
    $lines = [Collections.Generic.List[string]] @(_jvenv_lines $file)
    if ($args.Count -eq 0) {
        'Usage: add2virtualenv dir [dir ...]'
        if ($lines.Count -gt 0) {
            ''
            'Existing paths:'
            $lines | Where-Object { -not $_.StartsWith('import') }
        }
        $global:LASTEXITCODE = 1
        return
    }
    if ($lines.Count -eq 0) {
        $lines.Add('import sys; sys.__plen = len(sys.path)')
        $lines.Add('import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; ' +
            "p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)")
    }
    $remove = "$($args[0])" -ceq '-d'
    foreach ($word in @($args | Select-Object -Skip ([int] $remove))) {
        $whole = _jvenv_absolute $word
        if ($whole -cne "$word") { [Console]::Error.WriteLine("Warning: Converting ""$word"" to ""$whole""") }
        if ($remove) {
            while ($lines.Remove($whole)) { }
        } else {
            $lines.Insert(1, $whole)
        }
    }
    _jvenv_write $file $lines
    _jvenv_write_start $prefix
    $global:LASTEXITCODE = 0
}

function toggleglobalsitepackages {
    $prefix = _jvenv_active
    if (-not $prefix) { return }
    $file = _jvenv_below $prefix 'pyvenv.cfg'
    $said = 'Enabled'
    $lines = foreach ($line in @(_jvenv_lines $file)) {
        if ($line.StartsWith('include-system-site-packages')) {
            $said = if ($line.Contains('true')) { 'Disabled' } else { 'Enabled' }
            'include-system-site-packages = ' + $(if ($said -eq 'Enabled') { 'true' } else { 'false' })
        } else {
            $line
        }
    }
    _jvenv_write $file $lines
    if ($args -cnotcontains '-q') { "$said global site-packages" }
    $global:LASTEXITCODE = 0
}

function setvirtualenvproject {
    param([string] $Environment, [string] $Project)
    $prefix = if ($Environment) { $Environment } else { "$Env:VIRTUAL_ENV" }
    if ($prefix -and -not [IO.Path]::IsPathRooted($prefix) -and [IO.Directory]::Exists((_jvenv_named $prefix))) {
        $prefix = _jvenv_named $prefix
    }
    if ($prefix) { $prefix = _jvenv_absolute $prefix }
    $directory = if ($Project) { _jvenv_absolute $Project } else { _jvenv_where }
    $name = _jvenv_last $prefix
    if (-not $prefix -or -not [IO.Directory]::Exists($prefix)) { return _jvenv_fail 1 "No virtualenv $name" }
    if (-not [IO.Directory]::Exists($directory)) {
        return _jvenv_fail 1 "Cannot associate virtualenv with ""$directory"", it is not a directory"
    }
    "Setting project for $name to $directory"
    _jvenv_write (_jvenv_below $prefix (_jvenv_project_file)) @($directory)
    $global:LASTEXITCODE = 0
}

function cdproject {
    $prefix = _jvenv_active
    if (-not $prefix) { return }
    $project = _jvenv_project $prefix
    if (-not $project) { return _jvenv_fail 1 "No project set in $(_jvenv_below $prefix (_jvenv_project_file))" }
    _jvenv_go $project
}

function mkproject {
    $words = @($args | ForEach-Object { [string] $_ })
    $rest = @($words | Where-Object { $_ -cne '-f' -and $_ -cne '--force' })
    $usage = 'Usage: mkproject [-f|--force] [virtualenv options] project_name'
    if ($words -ccontains '-h' -or $words -ccontains '--help') {
        $global:LASTEXITCODE = 0
        return $usage
    }
    if (-not $Env:PROJECT_HOME) {
        return _jvenv_fail 1 ('ERROR: Set the PROJECT_HOME shell variable to the name of the directory where projects ' +
            'should be created.')
    }
    if (-not [IO.Directory]::Exists((_jvenv_absolute $Env:PROJECT_HOME))) {
        return _jvenv_fail 1 ("ERROR: Project directory '$Env:PROJECT_HOME' does not exist.  " +
            'Create it or set PROJECT_HOME to an existing directory.')
    }
    if ($rest.Count -eq 0 -or -not (_jvenv_is_name $rest[-1])) { return _jvenv_fail 1 $usage }
    $project = _jvenv_below (_jvenv_absolute $Env:PROJECT_HOME) $rest[-1]
    if ([IO.Directory]::Exists($project) -and $rest.Count -eq $words.Count) {
        return _jvenv_fail 1 "Project $($rest[-1]) already exists."
    }
    mkvirtualenv @rest
    if ($global:LASTEXITCODE -ne 0) { return }
    _jvenv_hook '' @('premkproject', $rest[-1])
    "Creating $project"
    [void] [IO.Directory]::CreateDirectory($project)
    setvirtualenvproject (_jvenv_named $rest[-1]) $project
    if ($global:LASTEXITCODE -eq 0) { _jvenv_go $project }
}

function mktmpenv {
    $toEnvironment = _jvenv_wants_cd
    $rest = @()
    foreach ($word in @($args | ForEach-Object { [string] $_ })) {
        switch -CaseSensitive -Exact ($word) {
            { $_ -cin '-h', '--help' } { return mkvirtualenv --help }
            { $_ -cin '-n', '--no-cd' } { $toEnvironment = $false }
            { $_ -cin '-c', '--cd' } { $toEnvironment = $true }
            default { $rest += $word }
        }
    }
    $name = 'tmp-' + [guid]::NewGuid().ToString('N').Substring(0, 15)
    $prefix = _jvenv_named $name
    $rest += $name
    mkvirtualenv @rest
    $status = $global:LASTEXITCODE
    if (-not [IO.Directory]::Exists($prefix)) { return }
    if ($toEnvironment) { _jvenv_go $prefix }
    $marker = "This is a temporary environment. It will be deleted when you run 'deactivate'."
    $marker
    _jvenv_write (_jvenv_below $prefix 'README.tmpenv') @($marker)
    # Should this shell end before it is left, a later mktmpenv removes it.
    try { & (_jvenv_program) temp --while $PID '--' $prefix 2>$null } catch { }
    $global:LASTEXITCODE = $status
}

function wipeenv {
    $prefix = _jvenv_active
    if (-not $prefix) { return }
    $wipe = @((_jvenv_program), 'wipe')
    $packages = @(_jvenv_run ($wipe + @('--dry-run', $prefix)) '')
    if ($global:LASTEXITCODE -ne 0) { return }
    if ($packages.Count -eq 0) { return 'Nothing to remove.' }
    'Uninstalling packages:'
    ''
    $packages
    _jvenv_run ($wipe + @('--quiet', $prefix)) ''
}

function virtualenvwrapper {
    'Commands available:'
    foreach ($name in 'add2virtualenv', 'allvirtualenv', 'cdproject', 'cdsitepackages', 'cdvirtualenv', 'cpvirtualenv',
        'lssitepackages', 'lsvirtualenv', 'mkproject', 'mktmpenv', 'mkvirtualenv', 'rmvirtualenv', 'setvirtualenvproject',
        'showvirtualenv', 'toggleglobalsitepackages', 'virtualenvwrapper', 'wipeenv', 'workon') {
        "  $name"
    }
    $global:LASTEXITCODE = 0
}

# Enters and leaves environments in this shell; everything else is for the program.
function jvenv {
    $word = if ($args.Count -gt 0) { "$($args[0])" } else { '' }
    $where = if ($args.Count -gt 1) { "$($args[1])" } else { '.' }
    if ($word -ceq 'activate') {
        if ($where -ceq '.' -or [IO.Directory]::Exists((_jvenv_named $where)) -or
            -not [IO.Directory]::Exists((_jvenv_absolute $where))) {
            workon -Environment $where
        } else {
            _jvenv_enter (_jvenv_absolute $where) (_jvenv_wants_cd)
        }
    } elseif ($word -ceq 'deactivate') {
        if ($Env:VIRTUAL_ENV) { _jvenv_leave } else { _jvenv_fail 1 'jvenv: no environment is active' }
    } elseif ($MyInvocation.ExpectingInput) {
        $input | & (_jvenv_program) @args
    } else {
        & (_jvenv_program) @args
    }
    if (($word -ceq 'trust' -or $word -ceq 'untrust') -and $global:LASTEXITCODE -eq 0) {
        _jvenv_trust_changed
        $global:LASTEXITCODE = 0
    }
}

Set-Item Function:global:deactivate $function:_jvenv_deactivate

# --- Completion -------------------------------------------------------------------------------------------------------

# Names between single quotes, of which PowerShell knows five, unless they need none.
function _jvenv_complete ([string[]] $Candidates, [string] $Begun, [string] $First = 'A-Za-z0-9_.') {
    $begun = $Begun.Trim([char[]] "'""")
    foreach ($candidate in $Candidates) {
        if ($candidate.StartsWith($begun, [StringComparison]::Ordinal)) {
            $text = $candidate
            if ($text -cnotmatch "^[$First][A-Za-z0-9_./+-]*$") {
                $text = "'" + [Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
            }
            [Management.Automation.CompletionResult]::new($text, $candidate, 'ParameterValue', $candidate)
        }
    }
}

Register-ArgumentCompleter -ParameterName Environment -CommandName @(
    'workon', 'rmvirtualenv', 'cpvirtualenv', 'showvirtualenv', 'setvirtualenvproject'
) -ScriptBlock {
    param($command, $parameter, $word)
    if ([IO.Directory]::Exists((_jvenv_workon_home))) { _jvenv_complete @(_jvenv_names) $word }
}

Register-ArgumentCompleter -ParameterName Below -CommandName @('cdvirtualenv', 'cdsitepackages') -ScriptBlock {
    param($command, $parameter, $word)
    if ($Env:VIRTUAL_ENV -and [IO.Directory]::Exists($Env:VIRTUAL_ENV)) {
        $root = if ($command -eq 'cdvirtualenv') { $Env:VIRTUAL_ENV } else { _jvenv_site $Env:VIRTUAL_ENV }
        $begun = $word.Trim([char[]] "'""")
        $above = $begun.Substring(0, $begun.LastIndexOf('/') + 1)
        if ([IO.Directory]::Exists((_jvenv_below $root $above))) {
            _jvenv_complete @([IO.Directory]::GetDirectories((_jvenv_below $root $above)) |
                ForEach-Object { $above + [IO.Path]::GetFileName($_) }) $begun
        }
    }
}

$global:_jvenv_table = $null # what `jvenv completion json` says, once it was wanted

# Reads it from the file that lies beside this one, or was installed with the program; returns the commands.
function _jvenv_commands {
    if (-not $global:_jvenv_table) {
        $directories = @("$global:_jvenv_here")
        $found = Get-Command -Name jvenv -CommandType Application -TotalCount 1 -ErrorAction SilentlyContinue
        if ($found) {
            $installed = [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName($found.Path))
            $directories += [IO.Path]::Combine("$installed", 'share', 'jvenv')
        }
        foreach ($directory in $directories) {
            $file = [IO.Path]::Combine($directory, 'completion.json')
            if ($directory -and [IO.File]::Exists($file)) {
                $global:_jvenv_table = [IO.File]::ReadAllText($file) | ConvertFrom-Json
                $global:_jvenv_table.commands |
                    Add-Member activate ([pscustomobject] @{ options = @(); words = @('environment') }) -PassThru |
                    Add-Member deactivate ([pscustomobject] @{ options = @(); words = @() })
                break
            }
        }
    }
    if ($global:_jvenv_table) { $global:_jvenv_table.commands.PSObject.Properties }
}

# What programs on PATH are called whose names begin so.
function _jvenv_programs ([string] $Begun) {
    $pattern = [Management.Automation.WildcardPattern]::Escape($Begun) + '*'
    Get-Command -Name $pattern -CommandType Application -ErrorAction SilentlyContinue | ForEach-Object { $_.Name }
}

# What a word that begins so may be if it is of that kind; paths are left to PowerShell.
function _jvenv_words ($Kind, [string] $Begun) {
    if ($Kind -is [array]) { return $Kind }
    if ($Kind -ceq 'anything' -or $Begun -match '[/\\]|^[.~]') { return }
    if ($Kind -ceq 'environment' -and [IO.Directory]::Exists((_jvenv_workon_home))) { return _jvenv_names }
    if ($Kind -ceq 'program') { return _jvenv_programs $Begun }
    if ($Kind -ceq 'python') {
        _jvenv_programs 'python'
        _jvenv_programs 'pypy'
        $versions = [IO.Path]::Combine((_jvenv_text 'PYENV_ROOT' ([IO.Path]::Combine($HOME, '.pyenv'))), 'versions')
        if ([IO.Directory]::Exists($versions)) {
            [IO.Directory]::GetDirectories($versions) | ForEach-Object { [IO.Path]::GetFileName($_) }
        }
    }
}

# Candidates behind those words, the first of which is jvenv; PowerShell completes paths where there are none.
function _jvenv_offer ([string[]] $Words, [string] $Begun) {
    $commands = @(_jvenv_commands)
    if ($commands.Count -eq 0) { return }
    $name = ''
    $known = $null
    $value = $null
    $count = 0
    foreach ($word in @($Words | Select-Object -Skip 1)) {
        if ($null -ne $value) {
            $value = $null
        } elseif ($name -ceq '' -or $name -ceq 'python') {
            $alias = $global:_jvenv_table.aliases.PSObject.Properties | Where-Object { $_.Name -ceq $word }
            $name = if ($name) { "python $word" } elseif ($alias) { $alias.Value } else { $word }
            $known = $commands | Where-Object { $_.Name -ceq $name } | ForEach-Object { $_.Value }
            if (-not $known) { return }
        } elseif ($word.StartsWith('-')) {
            $option = $known.options | Where-Object { $_.names -ccontains $word } | Select-Object -First 1
            $value = if ($option -and $option.PSObject.Properties['value']) { , $option.value }
        } else {
            $count++
        }
    }
    if ($null -ne $value) { return _jvenv_words $value $Begun }
    if ($name -ceq '' -or $name -ceq 'python') {
        $start = if ($name) { 'python ' } else { '' }
        return $commands | Where-Object { $_.Name.StartsWith($start, [StringComparison]::Ordinal) } |
            ForEach-Object { $_.Name.Substring($start.Length) } | Where-Object { -not $_.Contains(' ') }
    }
    if ($Begun.StartsWith('-')) { return $known.options | ForEach-Object { $_.names } }
    $kinds = @($known.words | Where-Object { $null -ne $_ }) # a pipeline, for a kind may be a list itself
    if ($kinds.Count -gt 0) {
        $kind = $kinds[[Math]::Min($count, $kinds.Count - 1)]
        _jvenv_words $kind $Begun
    }
}

Register-ArgumentCompleter -Native -CommandName 'jvenv', 'jvenv.exe' -ScriptBlock {
    param($begun, $line, $cursor)
    $before = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor })
    $words = @($before | ForEach-Object { if ($_.PSObject.Properties['Value']) { "$($_.Value)" } else { $_.Extent.Text } })
    $plain = "$begun".Trim([char[]] "'""")
    _jvenv_complete @(_jvenv_offer $words $plain) $plain 'A-Za-z0-9_.-'
}
