# jvenv for tcsh and csh: source this file in ~/.cshrc, after setenv JVENV_SHARE to the directory it lies in. The commands
# are those of virtualenvwrapper, done by bash; what they change of a shell is then done here. Leave with deactivate.

if ($?JVENV_SHARE) then
    set jvenv_share = "$JVENV_SHARE"

    # These enter an environment, or go to a directory.
    alias workon 'eval "`bash $jvenv_share:q/jvenv-csh.sh workon \!*`"'
    alias mkvirtualenv 'eval "`bash $jvenv_share:q/jvenv-csh.sh mkvirtualenv \!*`"'
    alias cpvirtualenv 'eval "`bash $jvenv_share:q/jvenv-csh.sh cpvirtualenv \!*`"'
    alias mkproject 'eval "`bash $jvenv_share:q/jvenv-csh.sh mkproject \!*`"'
    alias mktmpenv 'setenv _JVENV_SHELL $$; eval "`bash $jvenv_share:q/jvenv-csh.sh mktmpenv \!*`"'
    alias cdvirtualenv 'eval "`bash $jvenv_share:q/jvenv-csh.sh cdvirtualenv \!*`"'
    alias cdsitepackages 'eval "`bash $jvenv_share:q/jvenv-csh.sh cdsitepackages \!*`"'
    alias cdproject 'eval "`bash $jvenv_share:q/jvenv-csh.sh cdproject \!*`"'

    # The directory of the shell may go with an environment.
    alias rmvirtualenv 'bash $jvenv_share:q/jvenv-csh.sh -- rmvirtualenv \!*; set _jvenv_status = $status; if (! -e $cwd:q) eval "`cd /; bash $jvenv_share:q/jvenv-csh.sh --back`"; sh -c "exit $_jvenv_status"'

    # These change nothing of the shell.
    alias lsvirtualenv 'bash $jvenv_share:q/jvenv-csh.sh -- lsvirtualenv \!*'
    alias showvirtualenv 'bash $jvenv_share:q/jvenv-csh.sh -- showvirtualenv \!*'
    alias allvirtualenv 'bash $jvenv_share:q/jvenv-csh.sh -- allvirtualenv \!*'
    alias lssitepackages 'bash $jvenv_share:q/jvenv-csh.sh -- lssitepackages \!*'
    alias add2virtualenv 'bash $jvenv_share:q/jvenv-csh.sh -- add2virtualenv \!*'
    alias toggleglobalsitepackages 'bash $jvenv_share:q/jvenv-csh.sh -- toggleglobalsitepackages \!*'
    alias setvirtualenvproject 'bash $jvenv_share:q/jvenv-csh.sh -- setvirtualenvproject \!*'
    alias wipeenv 'bash $jvenv_share:q/jvenv-csh.sh -- wipeenv \!*'
    alias virtualenvwrapper 'bash $jvenv_share:q/jvenv-csh.sh -- virtualenvwrapper'

    # tcsh can do something about a change of directory, csh can not. What is entered is kept in _jvenv_auto.
    if ($?tcsh && $?prompt && $?JVENV_AUTO_ACTIVATE) then
        if ("$JVENV_AUTO_ACTIVATE" != "" && "$JVENV_AUTO_ACTIVATE" != 0) then
            if (! $?_jvenv_auto) set _jvenv_auto = ''
            if (! $?_jvenv_told) set _jvenv_told = ''
            alias cwdcmd 'setenv _JVENV_AUTO $_jvenv_auto:q; setenv _JVENV_TOLD $_jvenv_told:q; eval "`bash $jvenv_share:q/jvenv-csh.sh --come`"; unsetenv _JVENV_AUTO; unsetenv _JVENV_TOLD'
            cwdcmd
        endif
    endif

    if ($?tcsh) then
        complete workon 'p@1@`bash $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete rmvirtualenv 'p@*@`bash $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete cpvirtualenv 'p@1@`bash $jvenv_share:q/jvenv-csh.sh --environments`@'
        complete jvenv 'C@*/*@f@' 'p@*@`bash $jvenv_share:q/jvenv-csh.sh --complete`@'
        complete showvirtualenv 'p@1@`bash $jvenv_share:q/jvenv-csh.sh --environments`@'
    endif
else
    echo 'jvenv: setenv JVENV_SHARE to the directory of jvenv.csh first'
endif
