# Source this file, do not run it:  source bin/activate.csh

# The quoting below requires the default history character.
unset _jvenv_histchars
if ($?histchars) then
    set _jvenv_histchars = $histchars:q
    unset histchars
endif

# Deactivate the active environment with its own alias.
if ($?_OLD_VIRTUAL_ENTRY) then
    deactivate
else if ($?_OLD_VIRTUAL_PATH && "`alias deactivate`" != "") then
    deactivate nondestructive
    unalias deactivate
endif
unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME
unsetenv _OLD_VIRTUAL_PATH # from a parent process
unsetenv _OLD_VIRTUAL_PYTHONHOME

# csh and tcsh do not know the path of this file; some systems list the open files of a process.
set _jvenv_prefix = @PREFIX@
setenv _JVENV_PREFIX $_jvenv_prefix:q
setenv _JVENV_SCRIPTS @SCRIPTS@
setenv _JVENV_PID $$
setenv _JVENV_RAN ''
if ($?0) then
    setenv _JVENV_RAN "$0"
endif
alias _jvenv_find '/bin/sh -c '\''f=; for p in $PPID $_JVENV_PID; do for d in /proc/$p/fd/*; do l=$(command -p readlink "$d") || continue; case $l in */activate.csh) test "$l" -ef "$d" || continue; test "${f:-$l}" = "$l" || f=/; f=${f:-$l}; esac; done; done 2>/dev/null; { h=${f%/activate.csh}; case $h in */"$_JVENV_SCRIPTS") h=${h%/*};; *) h=; esac; test -e "$h/pyvenv.cfg" || h=; }; if test -n "$_JVENV_RAN" -a "$_JVENV_RAN" -ef "${h:-$_JVENV_PREFIX}/$_JVENV_SCRIPTS/activate.csh"; then echo ran; elif test -z "$h"; then echo unknown; elif test "$h" -ef "$_JVENV_PREFIX"; then echo same; else printf "%s\n" "$h"; fi'\'
set _jvenv_here = ("`_jvenv_find`")
unalias _jvenv_find
unsetenv _JVENV_PREFIX
unsetenv _JVENV_SCRIPTS
unsetenv _JVENV_PID
unsetenv _JVENV_RAN

set _jvenv_problem = ''
if ("$_jvenv_here" == ran) then
    set _jvenv_problem = 'this script must be sourced, not run; use:  source bin/activate.csh'
else if ("$_jvenv_here" =~ /*) then
    set _jvenv_prefix = "$_jvenv_here"
    if ("$_jvenv_here" =~ *:*) then
        set _jvenv_problem = 'this environment cannot be activated: its path contains `:`, the separator of PATH'
    else if ($#_jvenv_here != 1) then
        set _jvenv_problem = 'this environment cannot be activated: its path contains a line break'
    else if (@RELOCATABLE@ == no) then
        /bin/sh -c 'echo "activate.csh: this environment was moved or copied; to update its paths, run: jvenv rename ENV ENV" >&2'
    endif
else if (@RELOCATABLE@ == yes && "$_jvenv_here" != same) then
    set _jvenv_problem = 'cannot determine the path of this relocatable environment in this shell; use bash, zsh or ksh93'
else if (! -e $_jvenv_prefix:q/pyvenv.cfg) then
    set _jvenv_problem = 'this environment does not exist at the path in this script; it was moved or deleted'
endif

if (x$_jvenv_problem:q != x) then
    /bin/sh -c 'printf "activate.csh: %s\n" "$1" >&2' sh $_jvenv_problem:q
    if ("$_jvenv_here" == ran) exit 33
else
    setenv VIRTUAL_ENV $_jvenv_prefix:q
    setenv VIRTUAL_ENV_PROMPT @PROMPT@
    set _OLD_VIRTUAL_ENTRY = $_jvenv_prefix:q/@SCRIPTS@

    # An alias cannot contain a loop, but it can call itself. A file of the environment may no longer exist.
    set _OLD_VIRTUAL_ALIAS = "`alias deactivate`"
    alias deactivate 'set _jvenv_left = 0; if ($?PATH && $?_OLD_VIRTUAL_PATH) eval _jvenv_leave_as_set; if (! $_jvenv_left && $#path) eval _jvenv_leave_changed; if (! $?_OLD_VIRTUAL_PATH) unsetenv PATH; if ($?_OLD_VIRTUAL_PYTHONHOME) eval setenv PYTHONHOME \$_OLD_VIRTUAL_PYTHONHOME:q; if ($?_OLD_VIRTUAL_PROMPT) eval set prompt = \$_OLD_VIRTUAL_PROMPT:q; _jvenv_leave_rest; if (0) echo' # ignores the arguments
    alias _jvenv_leave_as_set 'if (x$PATH:q == x$_OLD_VIRTUAL_SET:q) set _jvenv_left = 1; if ($_jvenv_left) setenv PATH $_OLD_VIRTUAL_PATH:q'
    alias _jvenv_leave_changed 'set _jvenv_path = ($path:q); set _jvenv_kept = (); _jvenv_leave_next; set path = ($_jvenv_kept:q); unset _jvenv_path _jvenv_kept _jvenv_entry'
    alias _jvenv_leave_next 'set _jvenv_entry = $_jvenv_path[1]:q; shift _jvenv_path; if (x$_jvenv_entry:q != x$_OLD_VIRTUAL_ENTRY:q || $_jvenv_left) set _jvenv_kept = ($_jvenv_kept:q $_jvenv_entry:q); if (x$_jvenv_entry:q == x$_OLD_VIRTUAL_ENTRY:q) set _jvenv_left = 1; if ($#_jvenv_path) eval _jvenv_leave_next'
    alias _jvenv_leave_rest 'unalias deactivate; if (x$_OLD_VIRTUAL_ALIAS:q != x) eval alias deactivate \$_OLD_VIRTUAL_ALIAS:q; unset _OLD_VIRTUAL_PATH _OLD_VIRTUAL_PYTHONHOME _OLD_VIRTUAL_PROMPT _OLD_VIRTUAL_ENTRY _OLD_VIRTUAL_SET _OLD_VIRTUAL_ALIAS _jvenv_left; unsetenv VIRTUAL_ENV; unsetenv VIRTUAL_ENV_PROMPT; unalias _jvenv_leave_as_set; unalias _jvenv_leave_changed; unalias _jvenv_leave_next; rehash; unalias _jvenv_leave_rest'

    if (! $?PATH) then
        set path = ($_OLD_VIRTUAL_ENTRY:q $path:q)
    else
        set _OLD_VIRTUAL_PATH = $PATH:q
        if (x$PATH:q == x) then
            setenv PATH $_OLD_VIRTUAL_ENTRY:q
        else
            set _OLD_VIRTUAL_SET = $_OLD_VIRTUAL_ENTRY:q':'$PATH:q
            setenv PATH $_OLD_VIRTUAL_SET:q
        endif
        set _OLD_VIRTUAL_SET = $PATH:q
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
unset _jvenv_prefix _jvenv_here _jvenv_problem

if ($?_jvenv_histchars) then
    set histchars = $_jvenv_histchars:q
    unset _jvenv_histchars
endif
