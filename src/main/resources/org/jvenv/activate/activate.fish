# Source this file, do not run it:  source bin/activate.fish

# Leave the environment we may be in, the way its own tool does.
if set -q VIRTUAL_ENV; and functions -q deactivate
    deactivate nondestructive
end

function deactivate -d 'Leave the virtual environment'
    if set -q VIRTUAL_ENV
        # Take our own entry out of PATH, so that what was added since stays.
        if set -l place (contains -i -- "$VIRTUAL_ENV/"@SCRIPTS@ $PATH)
            set -e PATH[$place]
        end
        if not set -q _OLD_VIRTUAL_PATH; and test -z "$PATH"
            set -e PATH
        end
    end
    if set -q _OLD_VIRTUAL_PYTHONHOME
        set -gx PYTHONHOME $_OLD_VIRTUAL_PYTHONHOME
    end
    if set -q _OLD_FISH_PROMPT_OVERRIDE; and functions -q _old_fish_prompt
        functions -e fish_prompt
        functions -c _old_fish_prompt fish_prompt
        functions -e _old_fish_prompt
    end
    set -e _OLD_VIRTUAL_PATH
    set -e _OLD_VIRTUAL_PYTHONHOME
    set -e _OLD_FISH_PROMPT_OVERRIDE
    set -e VIRTUAL_ENV
    set -e VIRTUAL_ENV_PROMPT
    if test "$argv[1]" != nondestructive
        functions -e deactivate
    end
end
set -e _OLD_VIRTUAL_PATH # of a parent process that exports all
set -e _OLD_VIRTUAL_PYTHONHOME

set -gx VIRTUAL_ENV @PREFIX@
set -gx VIRTUAL_ENV_PROMPT @PROMPT@

# Follow an environment that was moved.
begin
    set -l here
    if test (status basename | string collect) = activate.fish
        set here (realpath -- (status dirname | string collect)/.. 2>/dev/null | string collect)
    end
    set -l made (realpath -- $VIRTUAL_ENV 2>/dev/null | string collect)
    if string match -q '*:*' -- "$here"; and test "$here" != "$made"
        echo 'activate.fish: this environment has a `:` in its path now, which separates the entries of PATH' >&2
        set -gx VIRTUAL_ENV
    else if test "$here" != "$made"; and test -e "$here/pyvenv.cfg"
        if test @RELOCATABLE@ = no
            echo 'activate.fish: this environment was made for another place' >&2
        end
        set -gx VIRTUAL_ENV $here
    else if not test -e "$VIRTUAL_ENV/pyvenv.cfg"
        echo 'activate.fish: this environment was made for another place and is not there' >&2
        set -gx VIRTUAL_ENV
    end
end
if test -z "$VIRTUAL_ENV"
    set -e VIRTUAL_ENV
    set -e VIRTUAL_ENV_PROMPT
    functions -e deactivate
    return 1
end

set -q PATH; and set -g _OLD_VIRTUAL_PATH $PATH
set -gx PATH "$VIRTUAL_ENV/"@SCRIPTS@ $PATH

if set -q PYTHONHOME
    set -g _OLD_VIRTUAL_PYTHONHOME $PYTHONHOME
    set -e PYTHONHOME
end

if test -z "$VIRTUAL_ENV_DISABLE_PROMPT"; and functions -q fish_prompt
    set -g _OLD_FISH_PROMPT_OVERRIDE $VIRTUAL_ENV
    functions -c fish_prompt _old_fish_prompt
    function fish_prompt
        set -l prompt (_old_fish_prompt) # first, while $status is still the user's
        printf '(%s) ' "$VIRTUAL_ENV_PROMPT"
        string join -- \n $prompt
    end
end
true
