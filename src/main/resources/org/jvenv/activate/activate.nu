# Use this file as an overlay:  overlay use bin/activate.nu

export-env {
    let prefix = @PREFIX@
    let scripts = ($prefix | path join @SCRIPTS@)
    if not ($prefix | path join pyvenv.cfg | path exists) {
        print --stderr 'activate.nu: this environment was made for another place and is not there'
    }

    # Leave the environment we may be in.
    let name = (if Path in $env { 'Path' } else { 'PATH' })
    let path = ($env | get --optional $name | default [] | split row (char esep))
    let left = (if VIRTUAL_ENV in $env { $env.VIRTUAL_ENV | path join @SCRIPTS@ })

    load-env {
        $name: ($path | where $it != $left | prepend $scripts)
        VIRTUAL_ENV: $prefix
        VIRTUAL_ENV_PROMPT: @PROMPT@
    }
    if PYTHONHOME in $env { hide-env PYTHONHOME }

    if ($env.VIRTUAL_ENV_DISABLE_PROMPT? | is-empty) and PROMPT_COMMAND in $env {
        let prompt = $env.PROMPT_COMMAND
        $env.PROMPT_COMMAND = {||
            let shown = (if ($prompt | describe) == 'closure' { do $prompt } else { $prompt })
            $"\(($env.VIRTUAL_ENV_PROMPT?)\) ($shown)"
        }
    }
}

export alias deactivate = overlay hide activate --keep-env [PWD]
