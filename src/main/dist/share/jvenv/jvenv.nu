# jvenv for nushell: source this file in config.nu. It defines the commands of virtualenvwrapper, and a command jvenv that can
# activate environments in this shell. `jvenv hook run` decides what they do, and prints the steps as JSON (docs/shells.md).

# Returns the state of this shell. The program that is asked is chosen once: later an environment may come first on PATH, which
# may contain its own jvenv, and JVENV_BIN may have changed.
def _jvenv_start [] {
    const file = path self
    let installed = $file | str replace -r '/src/main/dist/share/jvenv/[^/]*$' /scripts/jvenv | str replace -r '/share/jvenv/[^/]*$' /bin/jvenv
    let program = if $installed != $file { $installed } else { $env._JVENV_PROGRAM? | default '' } # `jvenv init` has set it
    let found = which --all jvenv | where type == external and ($it.path | path dirname) != ($env.VIRTUAL_ENV? | default '' | path join bin)
    let asked = [$env.JVENV_BIN? $program ...$found.path] | where $it != null and $it starts-with / | append '' | first
    let is_auto = ($env.JVENV_AUTO_ACTIVATE? | default '' | into string) not-in ['' '0' 'false']
    {program: $program, asked: $asked, is_auto: $is_auto, at: '', found: '', told: [], active: '', kept: [], refused: []}
}

# Asks jvenv. Returns what it prints, its exit code if it fails, or nothing if it cannot be started.
def _jvenv_ask [...words: string] {
    with-env {PATH: ($env.PATH | split row (char esep) | where $it != ($env.VIRTUAL_ENV? | default '' | path join bin))} {
        try { let text = (^($env._JVENV_STATE? | default { _jvenv_start } | get asked) hook ...$words); $text } catch {|it| $it.exit_code? } }
}

# Asks for the steps of a command. Without jvenv, an environment is deactivated without hooks, and its variables are removed.
def _jvenv_steps [words: list<string>] {
    let active = $env.VIRTUAL_ENV? | default ''
    let state = $env._JVENV_STATE
    let options = [(if $active == $state.active { '--activated' }) (if $state.found in $state.told { '--quiet' })] | compact
    let answer = (_jvenv_ask run '--shell' nu '--integration' '1' '--pwd' $env.PWD '--process' $'($nu.pid)' ...$options '--' ...$words)
    match ($answer | describe) { string => { return ($answer | from json) }, int => { return [[status $answer]] } }
    print --stderr 'jvenv: the jvenv program of this shell does not exist any more'
    if $words.0 != deactivate or $active == '' { return [[status 127]] }
    let names = $'($env._JVENV_CHANGED?) _JVENV_CHANGED _JVENV_AUTO' | split row ' '
    $names | each {|name| [restore $name] } | append [[deactivate $active $'($active)/bin']]
}

# Runs a hook in another nushell. Returns the steps that have the same effects here: strings, PATH and directory.
def _jvenv_source [file: string] {
    let answer = (mktemp --tmpdir)
    let code = 'def texts [] { $env | transpose name value | where {|it| ($it.value | describe) == string or $it.name == PATH } }
        let before = (texts); source ' + ($file | to nuon) + '
        let after = (texts | where $it not-in $before and name not-in [PWD OLDPWD SHLVL FILE_PWD CURRENT_FILE])
        ($after | each {|it| [set $it.name $it.value] }) ++ [[cd $env.PWD]] | to nuon | save -fr ' + ($answer | to nuon)
    try { ^$nu.current-exe --no-config-file --commands $code }; let steps = (open --raw $answer | into string); rm $answer
    if $steps == '' { [] } else { $steps | from nuon } # the hook failed, or not
}

# Runs a program. jvenv is the program in JVENV_BIN, otherwise that of the same installation, otherwise the first on PATH.
def _jvenv_run [words: list<string>] {
    let own = $env._JVENV_STATE.program | if ($in | path exists) { $in } else { 'jvenv' }
    ^(if $words.0 == jvenv { $env.JVENV_BIN? | default --empty $own } else { $words.0 }) ...($words | skip 1)
}
# Runs a program in a directory, and returns its exit code.
def _jvenv_in [dir: string, words: list<string>] { try { cd $dir; _jvenv_run $words; 0 } catch {|it|
    $it.exit_code? | default { print --stderr $'jvenv: cannot run ($words.0)'; 127 } } }

# Carries out the steps of a command. One that lists something returns the lines.
def --env --wrapped _jvenv [...words: string] {
    let is_list = $words in [[workon] [lsvirtualenv '-b'] [lssitepackages] [add2virtualenv]]
    let words = $words | each {|it| if $it =~ '^~(/|$)' { $env.HOME + ($it | str substring 1..) } else { $it } }
    let own = '^(NU_|(FILE_PWD|CURRENT_FILE|ENV_CONVERSIONS|(?i:PATH))$)' # nushell sets these variables
    mut lines = []; mut status = 0; mut steps = [[ask ...$words]]
    while $steps != [] {
        let step = $steps.0; let rest = $steps | skip 1; mut next = []; $steps = [[status 1]] # if this step fails
        try { match $step {
            [ask ..$words] => { $next = (_jvenv_steps $words) }
            [override $name $_] if $name =~ $own or ($env | get --optional $name | describe) not-in [string nothing] => {
                print --stderr $'jvenv: cannot set ($name) from ($env.VIRTUAL_ENV)/.variables'; $env._JVENV_STATE.refused ++= [$name] }
            [restore $name ..$_] if $name =~ $own or $name in $env._JVENV_STATE.refused => { }
            [set $name $value] | [override $name $value] | [restore $name $value] => { load-env {$name: $value} }
            [unset $name] | [restore $name] => { while $name in $env { hide-env $name } } # each scope may have a value
            [activate $prefix $bin $text] => {
                let prompt = if ($env.VIRTUAL_ENV_DISABLE_PROMPT? | is-empty) { $env.PROMPT_COMMAND? }
                let shown = {|| $"\(($env.VIRTUAL_ENV_PROMPT?)\) (if ($prompt | describe) == closure { do $prompt } else { $prompt })" }
                let kept = [[set PYTHONHOME $env.PYTHONHOME?] [set PROMPT_COMMAND $prompt]] | where {|it| $it.2 != null }
                $env._JVENV_STATE = ($env._JVENV_STATE | merge {active: $prefix, kept: $kept, refused: []})
                load-env {VIRTUAL_ENV: $prefix, VIRTUAL_ENV_PROMPT: $text, PATH: ($env.PATH | split row (char esep) | prepend $bin)}
                $next = [[unset PYTHONHOME]] ++ (if $prompt != null { [[set PROMPT_COMMAND $shown]] } else { [] })
            }
            [deactivate $_ $bin] | [inherited $_ $bin] => {
                $env.PATH = ($env.PATH | split row (char esep) | where $it != $bin)
                $next = [[unset VIRTUAL_ENV] [unset VIRTUAL_ENV_PROMPT]] ++ $env._JVENV_STATE.kept
                $env._JVENV_STATE = ($env._JVENV_STATE | merge {active: '', kept: [], refused: []})
            }
            [source $file] => { $next = (_jvenv_source $file) }
            [hook $dir ..$words] => { _jvenv_in $dir $words | ignore }
            [in $dir ..$words] => { with-env {VIRTUAL_ENV: $dir, PATH: ($env.PATH | prepend $'($dir)/bin')} { _jvenv_in $dir $words | ignore } }
            [run ..$words] if $is_list => { $lines ++= (_jvenv_run $words | lines) }
            [run ..$words] => { $status = (match (_jvenv_in $env.PWD $words) { 0 => $status, $code => $code }) }
            [jvenv ..] => { $next = [[run ...$step]] }
            [remove $dir] => { $status = (try { rm --recursive --force --permanent $dir; $status } catch {|it| print --stderr $it.msg; 1 }) }
            [then $dir $count ..$words] => { let n = $count | into int
                $next = [(match (_jvenv_in $dir ($words | first $n)) { 0 => [ask ...($words | skip $n)], $code => [status $code] })] }
            [cd $dir] => { if $dir != $env.PWD { cd $dir; $env._JVENV_STATE.at = $env.PWD } } # without activation
            [print ..$text] => { if $is_list { $lines ++= $text } else { print ...$text } }
            [told] => { $env._JVENV_STATE.told = ($env._JVENV_STATE.told ++ [$env._JVENV_STATE.found] | uniq) }
            [status '1'] if $lines != [] or $words == [workon] => { } # a list
            [status $code] => { $status = ($code | into int) }
        }; $steps = $next ++ $rest } catch {|failure| print --stderr $'jvenv: ($failure.msg)' }
    }
    # Only a program can fail without a second message and without the loss of the variables that were set.
    if $status != 0 { ^/bin/sh -c $'exit ($status | math abs)' } else if $words == [lsvirtualenv '-b'] { $lines | str join "\n" } else if $is_list { $lines }
}

# Asks jvenv if the nearest directory that may have an environment is another than last time. An environment that the user has
# activated is left alone; _JVENV_AUTO names one that was activated here or in a parent of this shell.
def --env _jvenv_auto [--again] {
    let before = $env._JVENV_STATE | merge (if $again { {at: '', found: '', told: []} } else { {} })
    let active = $env.VIRTUAL_ENV? | default ''
    if not $before.is_auto or $env.PWD == $before.at or not ($before.asked | path exists) { return }
    let found = if $active in ['' $env._JVENV_AUTO?] { _jvenv_nearest } | default ''
    $env._JVENV_STATE = ($before | merge {at: $env.PWD, found: $found})
    let is_other = $before.found == '' or ($found | path expand) != ($before.found | path expand)
    if $found == '' and $active == $env._JVENV_AUTO? { try { _jvenv leave } } else if $found != '' and $is_other { try { _jvenv cd } }
}
# Returns the nearest directory, here or above, then above the real path, that may have an environment. It reads no file of a project.
def _jvenv_nearest [] {
    let config = $env.VIRTUALENVWRAPPER_PROJECT_FILENAME? | default --empty .project
    let files = try { ls -a $env.WORKON_HOME | get name } catch { [] } | each {|dir| $dir | path join $config | path expand }
    let projects = $files | where ($it | path type) == file | each {|it| try { open -r $it | first 4096 | decode | lines | first | str trim -rc / } catch { '' } }
    let dirs = [$env.PWD (pwd -P)] | each { path split | reduce --fold [''] {|it, all| [($all.0 | path join $it) ...$all] } | drop 1 }
    $dirs | flatten | where {|dir|
        ($dir | path join .venv | path expand | path type) == file or $dir in $projects or ($dir | path join .venv pyvenv.cfg | path exists)
    } | get --optional 0
}

# Completes the words, quoted as typed. nushell inserts the word of an alias: second, or anywhere in an editor, which has no state.
def _jvenv_complete [spans: list<string>] {
    let all = if $env._JVENV_STATE? == null { [$spans.0 ...($spans | where $it != $spans.0)] } else { $spans | skip 1 }
    let words = $all | each {|word| $word | str replace --regex r#'^["'`](.*?)["'`]?$'# '$1' }
    let answer = (_jvenv_ask complete '--shell' nu '--' ...$words e> /dev/null)
    let quoted = {|word| if $word =~ '^[\w@%+:,./-][\w@%+=:,./-]*$' { $word } else { $word | to nuon } }
    if ($answer | describe) == string { $answer | from json | each {|it| {value: (do $quoted $it.0), description: $it.1} } }
}

@complete _jvenv_complete
def --env --wrapped _jvenv_do [...words: string] { match $words {
    [jvenv activate ..] | [jvenv deactivate ..] => { _jvenv ...($words | skip 1) }
    [jvenv trust ..] | [jvenv untrust ..] => { _jvenv_run $words; _jvenv_auto --again }
    [jvenv ..] => { _jvenv_run $words }
    _ => { _jvenv ...$words }
} }
alias jvenv = _jvenv_do jvenv; alias mktmpenv = _jvenv_do mktmpenv; alias wipeenv = _jvenv_do wipeenv
alias workon = _jvenv_do workon; alias add2virtualenv = _jvenv_do add2virtualenv; alias virtualenvwrapper = _jvenv_do virtualenvwrapper
alias deactivate = _jvenv_do deactivate; alias allvirtualenv = _jvenv_do allvirtualenv; alias showvirtualenv = _jvenv_do showvirtualenv
alias cdproject = _jvenv_do cdproject; alias cdsitepackages = _jvenv_do cdsitepackages; alias lssitepackages = _jvenv_do lssitepackages
alias cdvirtualenv = _jvenv_do cdvirtualenv; alias cpvirtualenv = _jvenv_do cpvirtualenv; alias lsvirtualenv = _jvenv_do lsvirtualenv
alias mkproject = _jvenv_do mkproject; alias mkvirtualenv = _jvenv_do mkvirtualenv; alias rmvirtualenv = _jvenv_do rmvirtualenv
alias setvirtualenvproject = _jvenv_do setvirtualenvproject; alias toggleglobalsitepackages = _jvenv_do toggleglobalsitepackages
$env.WORKON_HOME = ($env.HOME | path join ($env.WORKON_HOME? | default --empty .virtualenvs))
$env._JVENV_STATE = (_jvenv_start); hide-env --ignore-errors _JVENV_PROGRAM # programs do not inherit a record
if $env._JVENV_STATE.is_auto { $env.config.hooks.env_change.PWD = ($env.config.hooks.env_change.PWD? | default [] | append {|| _jvenv_auto }) }
