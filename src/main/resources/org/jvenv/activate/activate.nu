# Use this file as an overlay:  overlay use bin/activate.nu

const file = path self

export-env {
    if ($env.PROCESS_PATH? | default '' | path expand) == ($file | path expand) {
        print --stderr 'activate.nu: this script must be used as an overlay, not run; use:  overlay use bin/activate.nu'
        exit 33
    }
    let made = @PREFIX@
    let here = ($file | path expand | path dirname | path dirname)
    let found = ($here | path join pyvenv.cfg | path exists)
    let moved = $found and $here != ($made | path expand)
    let prefix = (if $moved { $here } else { $made })
    if $moved and (char esep) in $prefix {
        error make {msg: 'this environment cannot be activated: its path contains the separator of PATH'}
    } else if @RELOCATABLE@ == 'yes' and not $found {
        error make {msg: 'cannot determine the path of this relocatable environment'}
    } else if not ($prefix | path join pyvenv.cfg | path exists) {
        error make {msg: 'this environment does not exist at the path in this script; it was moved or deleted'}
    } else if $moved and @RELOCATABLE@ == 'no' {
        print --stderr 'activate.nu: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV'
    }

    # Leave the environment that this shell may be in: one of a parent process stays in PATH.
    let name = (if Path in $env { 'Path' } else { 'PATH' })
    let left = ($env._JVENV_SCRIPTS? | default [])
    let path = ($env | get --optional $name | default [] | split row (char esep) | where $it not-in $left)
    let scripts = ($prefix | path join @SCRIPTS@)

    load-env {
        $name: ($path | prepend $scripts)
        _JVENV_SCRIPTS: [$scripts] # a list, which no child process sees
        VIRTUAL_ENV: $prefix
        VIRTUAL_ENV_PROMPT: @PROMPT@
    }
    # Hiding it would outlast the overlay; programs do not see a variable that is no string.
    if PYTHONHOME in $env { $env.PYTHONHOME = null }

    if ($env.VIRTUAL_ENV_DISABLE_PROMPT? | is-empty) and PROMPT_COMMAND in $env {
        let prompt = (if _OLD_PROMPT_COMMAND in $env { $env._OLD_PROMPT_COMMAND } else { $env.PROMPT_COMMAND })
        $env._OLD_PROMPT_COMMAND = $prompt
        $env.PROMPT_COMMAND = {||
            let shown = (if ($prompt | describe) == 'closure' { do $prompt } else { $prompt })
            $"\(($env.VIRTUAL_ENV_PROMPT?)\) ($shown)"
        }
    }
}

# What was changed since, apart from the directory, goes with the overlay.
# This is for `overlay use activate.nu`; under another name leave with:  overlay hide NAME --keep-env [PWD]
export alias deactivate = overlay hide activate --keep-env [PWD]
