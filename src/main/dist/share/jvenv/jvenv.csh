# jvenv for tcsh and csh: source this file in ~/.cshrc, after setenv JVENV_SHARE to the directory it lies in. The commands
# are those of virtualenvwrapper, done by bash; what they change of a shell is then done here. Leave with deactivate.

if ($?JVENV_SHARE) then
    set jvenv_share = "$JVENV_SHARE"

    # What is run is found now: later an environment may come first on PATH, which may carry anything.
    set _jvenv_bash = bash
    foreach _jvenv_dir ($path:q /usr/local/bin /usr/bin /bin)
        if ("$_jvenv_dir" =~ /* && -x $_jvenv_dir:q/bash) set _jvenv_bash = $_jvenv_dir:q/bash
    end
    unset _jvenv_dir
    if ($?JVENV_BIN) then
        setenv _JVENV_ASKED $JVENV_BIN:q
    endif

    # These enter an environment, or go to a directory.
    alias workon 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh workon \!*`"'
    alias mkvirtualenv 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh mkvirtualenv \!*`"'
    alias cpvirtualenv 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh cpvirtualenv \!*`"'
    alias mkproject 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh mkproject \!*`"'
    alias mktmpenv 'setenv _JVENV_SHELL $$; eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh mktmpenv \!*`"'
    alias cdvirtualenv 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh cdvirtualenv \!*`"'
    alias cdsitepackages 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh cdsitepackages \!*`"'
    alias cdproject 'eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh cdproject \!*`"'

    # The directory of the shell may go with an environment.
    alias rmvirtualenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- rmvirtualenv \!*; set _jvenv_status = $status; if (! -e $cwd:q) eval "`cd /; $_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --back`"; sh -c "exit $_jvenv_status"'

    # These change nothing of the shell.
    alias lsvirtualenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- lsvirtualenv \!*'
    alias showvirtualenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- showvirtualenv \!*'
    alias allvirtualenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- allvirtualenv \!*'
    alias lssitepackages '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- lssitepackages \!*'
    alias add2virtualenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- add2virtualenv \!*'
    alias toggleglobalsitepackages '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- toggleglobalsitepackages \!*'
    alias setvirtualenvproject '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- setvirtualenvproject \!*'
    alias wipeenv '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- wipeenv \!*'
    alias virtualenvwrapper '$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh -- virtualenvwrapper'

    # tcsh can do something about a change of directory, csh can not. What is entered is kept in _JVENV_AUTO.
    if ($?tcsh && $?prompt && $?JVENV_AUTO_ACTIVATE) then
        if ("$JVENV_AUTO_ACTIVATE" != "" && "$JVENV_AUTO_ACTIVATE" != 0) then
            if (! $?_jvenv_found) set _jvenv_found = ''
            if (! $?_jvenv_told) set _jvenv_told = ''
            alias cwdcmd 'setenv _JVENV_FOUND $_jvenv_found:q; setenv _JVENV_TOLD $_jvenv_told:q; setenv _JVENV_OWN $?_jvenv_own; eval "`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --come`"; unsetenv _JVENV_FOUND; unsetenv _JVENV_TOLD; unsetenv _JVENV_OWN'
            cwdcmd
        endif
    endif

    if ($?tcsh) then
        complete workon 'p@1@`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete rmvirtualenv 'p@*@`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete cpvirtualenv 'p@1@`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete jvenv 'C@*/*@f@' 'p@*@`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --complete`@'
        complete showvirtualenv 'p@1@`$_jvenv_bash:q $jvenv_share:q/jvenv-csh.sh --environments`@'
    endif
else
    echo 'jvenv: setenv JVENV_SHARE to the directory of jvenv.csh first'
endif
