# Use this file as an overlay:  overlay use bin/activate.nu

const file = path self

export-env {
    if ($env.PROCESS_PATH? | default '' | path expand) == ($file | path expand) {
        print --stderr 'activate.nu: this script must be used as an overlay, not run; use:  overlay use bin/activate.nu'
        exit 33
    }
    let original = @PREFIX@
    let here = ($file | path expand | path dirname | path dirname)
    let found = ($here | path join pyvenv.cfg | path exists)
    let moved = $found and $here != ($original | path expand)
    let prefix = (if $moved { $here } else { $original })
    if $moved and (char esep) in $prefix {
        error make {msg: 'this environment cannot be activated: its path contains the separator of PATH'}
    } else if @RELOCATABLE@ == 'yes' and not $found {
        error make {msg: 'cannot determine the path of this relocatable environment'}
    } else if not ($prefix | path join pyvenv.cfg | path exists) {
        error make {msg: 'this environment does not exist at the path in this script; it was moved or deleted'}
    } else if $moved and @RELOCATABLE@ == 'no' {
        print --stderr 'activate.nu: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV'
    }

    # Deactivate the environment of this shell; one of a parent process remains in PATH.
    let name = (if Path in $env { 'Path' } else { 'PATH' })
    let left = ($env._JVENV_SCRIPTS? | default [])
    let path = ($env | get --optional $name | default [] | split row (char esep) | where $it not-in $left)
    let scripts = ($prefix | path join @SCRIPTS@)

    load-env {
        $name: ($path | prepend $scripts)
        _JVENV_SCRIPTS: [$scripts] # a list, because child processes do not inherit lists
        VIRTUAL_ENV: $prefix
        VIRTUAL_ENV_PROMPT: @PROMPT@
    }
    # `hide-env` would remain in effect after the overlay is hidden; programs do not inherit a variable that is null.
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

# Hiding the overlay also reverts later changes, except that of the directory.
# If the overlay has another name, deactivate with:  overlay hide NAME --keep-env [PWD]
export alias deactivate = overlay hide activate --keep-env [PWD]
