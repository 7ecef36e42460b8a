# Sourced by the alias that activate.csh makes.

set _jvenv_left = 0
if ($?_OLD_VIRTUAL_PATH) then
    if (x$PATH:q == x$VIRTUAL_ENV:q/@SCRIPTS@:$_OLD_VIRTUAL_PATH:q) then
        setenv PATH $_OLD_VIRTUAL_PATH:q
        set _jvenv_left = 1
    endif
endif
if (! $_jvenv_left) then
    # PATH was changed: take our own entry out, so that what was added stays.
    set _jvenv_path = ()
    foreach _jvenv_entry ($path:q)
        if (! $_jvenv_left && x$_jvenv_entry:q == x$VIRTUAL_ENV:q/@SCRIPTS@) then
            set _jvenv_left = 1
        else
            set _jvenv_path = ($_jvenv_path:q $_jvenv_entry:q)
        endif
    end
    set path = ($_jvenv_path:q)
    unset _jvenv_path _jvenv_entry
    if (! $?_OLD_VIRTUAL_PATH) unsetenv PATH
endif
if ($?_OLD_VIRTUAL_PYTHONHOME) then
    setenv PYTHONHOME $_OLD_VIRTUAL_PYTHONHOME:q
endif
if ($?_OLD_VIRTUAL_PROMPT) then
    set prompt = $_OLD_VIRTUAL_PROMPT:q
endif
unalias deactivate
unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PROMPT _jvenv_left
unsetenv VIRTUAL_ENV
unsetenv VIRTUAL_ENV_PROMPT
rehash
