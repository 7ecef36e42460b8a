# Use this file as an overlay:  overlay use bin/activate.nu

const file = path self

export-env {
    let made = @PREFIX@
    let here = ($file | path dirname | path dirname)
    let moved = ($here | path join pyvenv.cfg | path exists) and ($here | path expand) != ($made | path expand)
    let prefix = (if $moved { $here } else { $made })
    if $moved and @RELOCATABLE@ == 'yes' {
        # It may lie anywhere.
    } else if $moved {
        print --stderr 'activate.nu: this environment was made for another place'
    } else if not ($prefix | path join pyvenv.cfg | path exists) {
        print --stderr 'activate.nu: this environment was made for another place and is not there'
    }

    # Leave the environment we may be in.
    let name = (if Path in $env { 'Path' } else { 'PATH' })
    let left = (if VIRTUAL_ENV in $env { $env.VIRTUAL_ENV | path join @SCRIPTS@ })
    let path = ($env | get --optional $name | default [] | split row (char esep) | where $it != $left)

    load-env {
        $name: ($path | prepend ($prefix | path join @SCRIPTS@))
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
export alias deactivate = overlay hide activate --keep-env [PWD]
