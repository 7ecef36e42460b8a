# Source this file, do not run it:  source bin/activate.fish
# Functions of the user may have any name, so `builtin` precedes each command.

if not builtin status stack-trace | builtin read -l _jvenv_caller
    if builtin string match -q '*/activate.fish' -- (builtin realpath -- (builtin status filename) 2>/dev/null | builtin string collect)
        builtin echo 'activate.fish: this script must be sourced, not run; use:  source bin/activate.fish' >&2
        exit 33
    end
end

# Deactivate the active environment with its own function; a function of the user with this name is restored later.
if builtin set -q _OLD_VIRTUAL_ENTRY; or builtin set -q VIRTUAL_ENV; and builtin functions -q deactivate
    if builtin set -q _OLD_VIRTUAL_ENTRY; or builtin set -q _OLD_VIRTUAL_PATH
        deactivate nondestructive
        builtin functions -e deactivate
    end
end
if builtin functions -q deactivate
    builtin functions -e _old_virtual_deactivate
    builtin functions -c deactivate _old_virtual_deactivate
    builtin functions -e deactivate
end

function deactivate -d 'Leave the virtual environment'
    # Remove our own entry of PATH, and keep entries that were added later.
    if builtin set -l place (builtin contains -i -- "$_OLD_VIRTUAL_ENTRY" $PATH)
        builtin set -e PATH[$place]
    end
    if not builtin set -q _OLD_VIRTUAL_PATH; and builtin test -z "$PATH"
        builtin set -e PATH
    end
    if builtin set -q _OLD_VIRTUAL_PYTHONHOME
        builtin set -gx PYTHONHOME $_OLD_VIRTUAL_PYTHONHOME
    end
    if builtin set -q _OLD_FISH_PROMPT_OVERRIDE; and builtin functions -q _old_fish_prompt
        builtin functions -e fish_prompt
        builtin functions -c _old_fish_prompt fish_prompt
        builtin functions -e _old_fish_prompt
    end
    builtin set -e _OLD_VIRTUAL_ENTRY
    builtin set -e _OLD_VIRTUAL_PATH
    builtin set -e _OLD_VIRTUAL_PYTHONHOME
    builtin set -e _OLD_FISH_PROMPT_OVERRIDE
    builtin set -e VIRTUAL_ENV
    builtin set -e VIRTUAL_ENV_PROMPT
    if builtin test "$argv[1]" != nondestructive
        builtin functions -e deactivate
        if builtin functions -q _old_virtual_deactivate
            builtin functions -c _old_virtual_deactivate deactivate
            builtin functions -e _old_virtual_deactivate
        end
    end
end
builtin set -e _OLD_VIRTUAL_PATH # from a parent process
builtin set -e _OLD_VIRTUAL_PYTHONHOME
builtin set -e _OLD_VIRTUAL_ENTRY

builtin set -gx VIRTUAL_ENV @PREFIX@
builtin set -gx VIRTUAL_ENV_PROMPT @PROMPT@

# Find the environment if it was moved, with all links resolved.
begin
    builtin set -l problem
    builtin set -l file (builtin status filename | builtin string collect)
    builtin set file (builtin realpath -- "$file" 2>/dev/null | builtin string collect)
    builtin set -l original (builtin realpath -- $VIRTUAL_ENV/@SCRIPTS@/activate.fish 2>/dev/null | builtin string collect)
    builtin set -l here
    if builtin string match -q -- '*/'@SCRIPTS@/activate.fish "$file"
        builtin set here (builtin string replace -r -- '/[^/]*/activate\.fish\z' '' $file | builtin string collect)
        builtin test -e "$here/pyvenv.cfg"; or builtin set here
    end
    if builtin test -n "$here"
        if builtin test "$file" != "$original"
            builtin set -gx VIRTUAL_ENV $here
            if builtin string match -q '*:*' -- "$here"
                builtin set problem 'this environment cannot be activated: its path contains `:`, the separator of PATH'
            else if builtin test @RELOCATABLE@ = no
                builtin echo 'activate.fish: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV' >&2
            end
        end
    else if builtin test @RELOCATABLE@ = yes; and builtin test "$file" != "$original"
        builtin set problem 'cannot determine the path of this relocatable environment; source this file directly'
    else if not builtin test -e "$VIRTUAL_ENV/pyvenv.cfg"
        builtin set problem 'this environment does not exist at the path in this script; it was moved or deleted'
    end
    if builtin test -n "$problem"
        builtin echo "activate.fish: $problem" >&2
        builtin set -gx VIRTUAL_ENV
    end
end
if builtin test -z "$VIRTUAL_ENV"
    builtin set -e VIRTUAL_ENV
    builtin set -e VIRTUAL_ENV_PROMPT
    builtin functions -e deactivate
    if builtin functions -q _old_virtual_deactivate
        builtin functions -c _old_virtual_deactivate deactivate
        builtin functions -e _old_virtual_deactivate
    end
    return 1
end

builtin set -q PATH; and builtin set -g _OLD_VIRTUAL_PATH $PATH
builtin set -g _OLD_VIRTUAL_ENTRY $VIRTUAL_ENV/@SCRIPTS@
builtin set -gx PATH $_OLD_VIRTUAL_ENTRY $PATH

if builtin set -q PYTHONHOME
    builtin set -g _OLD_VIRTUAL_PYTHONHOME $PYTHONHOME
    builtin set -e PYTHONHOME
end

if builtin test -z "$VIRTUAL_ENV_DISABLE_PROMPT"; and builtin functions -q fish_prompt
    builtin set -g _OLD_FISH_PROMPT_OVERRIDE $VIRTUAL_ENV
    builtin functions -e _old_fish_prompt
    builtin functions -c fish_prompt _old_fish_prompt
    function fish_prompt
        builtin set -l prompt (_old_fish_prompt) # first, because it may show $status
        builtin printf '(%s) ' "$VIRTUAL_ENV_PROMPT"
        builtin string join -- \n $prompt
    end
end
builtin true
