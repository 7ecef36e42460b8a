# Source this file, do not run it:  source bin/activate.csh

# What is quoted below is quoted for the history character of everybody else.
unset _jvenv_histchars
if ($?histchars) then
    set _jvenv_histchars = $histchars:q
    unset histchars
endif

# Leave the environment we may be in, the way its own tool does.
if ($?VIRTUAL_ENV && "`alias deactivate`" != "") then
    deactivate nondestructive
endif
unsetenv _OLD_VIRTUAL_PATH # of a parent process that exports all
unsetenv _OLD_VIRTUAL_PYTHONHOME

if (! -e @PREFIX@/pyvenv.cfg) then
    sh -c 'echo "activate.csh: this environment was made for another place and is not there" >&2'
else
    setenv VIRTUAL_ENV @PREFIX@
    setenv VIRTUAL_ENV_PROMPT @PROMPT@
    alias deactivate 'source $VIRTUAL_ENV:q/'@SCRIPTS@'/deactivate.csh; if (0) echo' # nothing with the arguments

    if (! $?PATH) then
        set path = ($VIRTUAL_ENV:q/@SCRIPTS@ $path:q)
    else
        set _OLD_VIRTUAL_PATH = $PATH:q
        if (x$PATH:q == x) then
            setenv PATH $VIRTUAL_ENV:q/@SCRIPTS@
        else
            setenv PATH $VIRTUAL_ENV:q/@SCRIPTS@:$PATH:q
        endif
    endif

    if ($?PYTHONHOME) then
        set _OLD_VIRTUAL_PYTHONHOME = $PYTHONHOME:q
        unsetenv PYTHONHOME
    endif

    set _jvenv_show = 1
    if ($?VIRTUAL_ENV_DISABLE_PROMPT) then
        if (x$VIRTUAL_ENV_DISABLE_PROMPT:q != x) set _jvenv_show = 0
    endif
    if ($_jvenv_show && $?prompt) then
        set _OLD_VIRTUAL_PROMPT = $prompt:q
        if ($?tcsh) then
            set prompt = '('@TCSH_PROMPT@') '$prompt:q
        else
            set prompt = '('@CSH_PROMPT@') '$prompt:q
        endif
    endif
    unset _jvenv_show
    rehash
endif

if ($?_jvenv_histchars) then
    set histchars = $_jvenv_histchars:q
    unset _jvenv_histchars
endif
