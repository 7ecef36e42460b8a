# jvenv for tcsh and csh: source this file in ~/.cshrc, after setenv JVENV_SHARE to its directory. It defines the commands of
# virtualenvwrapper. `jvenv hook run` decides what they do, and prints the code (docs/shells.md). An alias cannot contain a loop:
# therefore aliases source this file again, with a command in _jvenv_words, or with _jvenv_look after a change of directory.

# Programs of sh. They are aliases, because csh expands variables in "`...`" before it parses the command. The first three run with
# a PATH without the active environment. In the words of a command, a line break stands for an empty word, which csh would omit.
set _jvenv_newline = '\
'
set _jvenv_path = 'P=:$PATH: B=:${VIRTUAL_ENV:-/}/bin:; while case $P in *"$B"*) ;; *) false ;; esac; do P=${P%%"$B"*}:${P#*"$B"}; done; P=${P#:}; PATH=${P%:}; '
set _jvenv_ask = $_jvenv_path:q'n=$1 r=$2; shift 2; for w; do shift; case $r$w in "$r$n") w= ;; "0>" | "0>>") echo "jvenv: the output of this command cannot be redirected in csh" >&2; exit 1 ;; esac; set -- "$@" "$w"; done; test -f "$0" && test -x "$0" && exec "$0" hook "$@"; echo "jvenv: the jvenv program of this shell does not exist any more" >&2; exit 127'
set _jvenv_fill = 'n=$1; shift; for w; do shift; set -- "$@" "${w:-$n}"; done; exec "$0" "$@"'
set _jvenv_complete = $_jvenv_path:q'l=${COMMAND_LINE##*[;&|]}; set -f; set -- $l; case $l in *[[:space:]]) set -- "$@" "" ;; esac; test -f "$0" && exec "$0" hook complete --shell csh -- "$@"'
set _jvenv_print_path = $_jvenv_path:q'printf "%s\n" "$PATH"'
set _jvenv_print_projects = 'for f; do l=; test -f "$f" && IFS= read -r l <"$f"; l=${l%"$(printf "\r")"}; case $l in "") continue ;; /*) ;; *) l=${f%/*}/$l ;; esac; test -d "$l" && printf "%s\n" "$l"; done'
set _jvenv_print_changed = 'set -f; for n in $_JVENV_CHANGED; do case $n in *[\!A-Za-z0-9_]*) ;; *) echo "$n" ;; esac; done'
alias _jvenv_ask '/bin/sh -c $_jvenv_ask:q $_jvenv_asked:q $_jvenv_newline:q $?_jvenv_is_child run $_jvenv_options:q -- $_jvenv_asks:q'
alias _jvenv_complete '/bin/sh -c $_jvenv_complete:q $_jvenv_asked:q'
alias _jvenv_print_path '/bin/sh -c $_jvenv_print_path:q'
alias _jvenv_print_projects '/bin/sh -c $_jvenv_print_projects:q sh $_jvenv_files:q'
alias _jvenv_print_changed '/bin/sh -c $_jvenv_print_changed:q'
alias _jvenv_identify '@ _jvenv_device = -D \!:1; @ _jvenv_inode = -I \!:1; set _jvenv_id = $_jvenv_device.$_jvenv_inode'

if ($?_jvenv_look) then
    # Asks jvenv if the nearest directory that may have an environment is another than last time. An environment that the user has
    # activated is not changed; _JVENV_AUTO names one that was activated here or in a parent of this shell. tcsh compares devices
    # and inodes of files itself: no program is started, unless a file .project of an environment is new or has changed.
    unset _jvenv_look
    set _jvenv_before = "$_jvenv_found"
    set _jvenv_status = 0 _jvenv_found = '' _jvenv_active = '' _jvenv_automatic = ''
    if ($?VIRTUAL_ENV) eval set _jvenv_active = \$VIRTUAL_ENV:q
    if ($?_JVENV_AUTO) eval set _jvenv_automatic = \$_JVENV_AUTO:q
    if (x$_jvenv_active:q == x || x$_jvenv_active:q == x$_jvenv_automatic:q) then
        set _jvenv_name = .project _jvenv_noglob = $?noglob _jvenv_nonomatch = $?nonomatch _jvenv_seen = ()
        if ($?VIRTUALENVWRAPPER_PROJECT_FILENAME) eval set _jvenv_name = \$VIRTUALENVWRAPPER_PROJECT_FILENAME:q
        unset noglob; set nonomatch; set _jvenv_files = ($WORKON_HOME:q/*/$_jvenv_name:q)
        if ($_jvenv_noglob) set noglob
        if (! $_jvenv_nonomatch) unset nonomatch
        foreach _jvenv_dir ($_jvenv_files:q)
            @ _jvenv_time = -M $_jvenv_dir:q
            _jvenv_identify $_jvenv_dir:q; set _jvenv_seen = ($_jvenv_seen $_jvenv_id.$_jvenv_time)
        end
        if ("$_jvenv_seen" != "$_jvenv_read") then
            set _jvenv_projects = () _jvenv_read = "$_jvenv_seen"
            foreach _jvenv_dir ("`_jvenv_print_projects`")
                _jvenv_identify $_jvenv_dir:q; set _jvenv_projects = ($_jvenv_projects $_jvenv_id)
            end
        endif
        _jvenv_identify /; set _jvenv_root = $_jvenv_id
        foreach _jvenv_dir ($cwd:q .) # the parents by the path of the shell, then those by the real path
            while ("$_jvenv_found" == '')
                _jvenv_identify $_jvenv_dir:q/.
                if (-f $_jvenv_dir:q/.venv || -f $_jvenv_dir:q/.venv/pyvenv.cfg || " $_jvenv_projects " =~ *" $_jvenv_id "*) \
                    set _jvenv_found = $_jvenv_id
                if ("$_jvenv_id" == "$_jvenv_root") break
                if ($_jvenv_dir:q =~ .*) set _jvenv_dir = $_jvenv_dir:q/..
                if ($_jvenv_dir:q =~ /*) set _jvenv_dir = $_jvenv_dir:h:q
            end
        end
    endif
    if ("$_jvenv_found" == '' && x$_jvenv_active:q != x && x$_jvenv_active:q == x$_jvenv_automatic:q) then
        set _jvenv_words = (leave)
    else if ("$_jvenv_found" != '' && "$_jvenv_found" != "$_jvenv_before") then
        set _jvenv_words = (cd)
    endif
    if ($?_jvenv_words) source $_jvenv_file:q

else if ($?_jvenv_words) then
    # Asks jvenv for the code of the command, and evaluates it line by line: a word of csh has less than 8 kB. If a line sets
    # _jvenv_end, the others are skipped. Code can run other commands: _jvenv_plan contains the lines of each, and its "end".
    set _jvenv_end = 0 _jvenv_program = $_jvenv_asked:q _jvenv_options = (--shell csh --integration 1 --pwd $cwd:q --process $$)
    @ _jvenv_next = $#_jvenv_words
    while ($_jvenv_next)
        if (x$_jvenv_words[$_jvenv_next]:q == x) set _jvenv_words[$_jvenv_next] = $_jvenv_newline:q
        @ _jvenv_next--
    end
    set _jvenv_asks = ($_jvenv_words:q)
    unset _jvenv_words
    if ($?JVENV_BIN) eval 'if (x$JVENV_BIN:q != x) set _jvenv_program = $JVENV_BIN:q'
    if ($?_jvenv_own && ! $?VIRTUAL_ENV) eval setenv VIRTUAL_ENV \$_jvenv_own:q
    if ($?_jvenv_own && $?VIRTUAL_ENV) eval 'if (x$_jvenv_own:q == x$VIRTUAL_ENV:q) set _jvenv_options = ($_jvenv_options:q --activated)'
    if ($?_jvenv_told && $_jvenv_asks[1]:q == cd) eval 'if (" $_jvenv_told " =~ *" $_jvenv_found "*) set _jvenv_options = ($_jvenv_options:q --quiet)'
    set _jvenv_lines = ("`_jvenv_ask`")
    set _jvenv_status = $status
    if ($_jvenv_status == 127 && $_jvenv_asks[1]:q == deactivate && $?_jvenv_own) then
        foreach _jvenv_name ("`_jvenv_print_changed`" _JVENV_CHANGED _JVENV_AUTO)
            unsetenv $_jvenv_name:q
        end
        set _jvenv_status = 0 _jvenv_lines = ('virtualenv_deactivate; unalias virtualenv_deactivate; unset _jvenv_own')
    endif
    if (! $?_jvenv_plan) set _jvenv_plan = ()
    set _jvenv_plan = ($_jvenv_lines:q end $_jvenv_plan:q)
    while (x$_jvenv_plan[1]:q != xend)
        set _jvenv_line = $_jvenv_plan[1]:q; shift _jvenv_plan
        if (! $_jvenv_end) eval $_jvenv_line:q
    end
    shift _jvenv_plan
    if ($_jvenv_end) set _jvenv_status = $_jvenv_end; set _jvenv_end = 0

else if ($?JVENV_SHARE) then
    set _jvenv_file = $JVENV_SHARE:q/jvenv.csh _jvenv_status = 0
    if (! $?WORKON_HOME) setenv WORKON_HOME ''
    if (x$WORKON_HOME:q == x) setenv WORKON_HOME .virtualenvs
    if ("$WORKON_HOME" !~ /*) setenv WORKON_HOME $HOME:q/$WORKON_HOME:q

    # The program that decides: JVENV_BIN, otherwise that of the same installation or clone, otherwise the first on PATH. It is chosen
    # once: later an environment may come first on PATH, which may contain its own jvenv, and JVENV_BIN may have changed.
    set _jvenv_dir = "$JVENV_SHARE:h"
    set _jvenv_dir = "$_jvenv_dir:h"
    set _jvenv_asked = $_jvenv_dir:q/bin/jvenv _jvenv_csh = csh _jvenv_active = ''
    if ("$JVENV_SHARE" =~ */src/main/dist/share/jvenv) set _jvenv_asked = $_jvenv_dir:q/../../../scripts/jvenv
    if ($?JVENV_BIN) eval 'if ("$JVENV_BIN" =~ /*) set _jvenv_asked = $JVENV_BIN:q'
    if ($?VIRTUAL_ENV) eval set _jvenv_active = \$VIRTUAL_ENV:q
    if ($?tcsh) set _jvenv_csh = tcsh
    foreach _jvenv_dir (/bin /usr/bin /usr/local/bin $path:q)
        if ("$_jvenv_dir" !~ /* || x$_jvenv_dir:q == x$_jvenv_active:q/bin) continue
        if (! -x $_jvenv_asked:q && -x $_jvenv_dir:q/jvenv) set _jvenv_asked = $_jvenv_dir:q/jvenv
        if ("$_jvenv_csh" !~ /* && -x $_jvenv_dir:q/$_jvenv_csh) set _jvenv_csh = $_jvenv_dir:q/$_jvenv_csh
    end

    # These commands can change the shell. Another csh runs the other ones, so that redirections and pipes apply to their output.
    foreach _jvenv_name (workon mkvirtualenv cpvirtualenv mkproject mktmpenv cdvirtualenv cdsitepackages cdproject)
        alias $_jvenv_name 'set _jvenv_words = ('$_jvenv_name' \!*); if (1) source $_jvenv_file:q'
    end
    set _jvenv_child = 'set _jvenv_is_child _jvenv_asked = $argv[1]:q _jvenv_file = $argv[2]:q _jvenv_words = ($argv[3-]:q); if (1) source $_jvenv_file:q'
    alias _jvenv_run '/bin/sh -c $_jvenv_fill:q $_jvenv_csh:q $_jvenv_newline:q -f -c $_jvenv_child:q $_jvenv_asked:q $_jvenv_file:q'
    foreach _jvenv_name (add2virtualenv allvirtualenv lssitepackages lsvirtualenv setvirtualenvproject showvirtualenv \
            toggleglobalsitepackages virtualenvwrapper wipeenv)
        alias $_jvenv_name _jvenv_run $_jvenv_name
    end
    alias rmvirtualenv '_jvenv_run rmvirtualenv \!*; set _jvenv_status = $status; if (! -e $cwd:q) eval if \(1\) cd \$WORKON_HOME:q; set status = $_jvenv_status'

    if ($?tcsh) then
        complete jvenv 'C@*/*@f@' 'p@*@`_jvenv_complete`@'
        foreach _jvenv_name (workon cpvirtualenv showvirtualenv cdvirtualenv cdsitepackages rmvirtualenv)
            complete $_jvenv_name 'p@*@`_jvenv_complete`@'
        end
        complete setvirtualenvproject 'p@1@`_jvenv_complete`@' 'p@2@d@'
    endif
    if ($?tcsh && $?prompt && $?JVENV_AUTO_ACTIVATE) then # csh can do nothing after a change of directory
        if ("$JVENV_AUTO_ACTIVATE" != '' && "$JVENV_AUTO_ACTIVATE" != 0) then
            if (! $?_jvenv_found) set _jvenv_found = '' _jvenv_told = () _jvenv_read = '' _jvenv_projects = ()
            alias cwdcmd 'if (! $?_jvenv_going && ! $?histchars && -f $_jvenv_asked:q && -f $_jvenv_file:q) set _jvenv_look; if ($?_jvenv_look) source $_jvenv_file:q'
            cwdcmd
        endif
    endif
else
    echo 'jvenv: setenv JVENV_SHARE to the directory of jvenv.csh first'
    set _jvenv_status = 1
endif
set status = $_jvenv_status
