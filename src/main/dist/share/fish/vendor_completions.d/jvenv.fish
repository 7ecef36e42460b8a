# fish completion for jvenv. Generated from the commands: see docs/contributing.md.

function __jvenv_environments
    set -l home $WORKON_HOME
    test -n "$home"; or set home $HOME/.virtualenvs
    for entry in $home/*/
        if test -e $entry/pyvenv.cfg; or test -e $entry/bin/activate
            string replace -r '.*/' '' -- (string trim -r -c / -- $entry)
        end
    end
end

function __jvenv_pythons
    for directory in $PATH
        for entry in $directory/python* $directory/pypy*
            test -x $entry; and string replace -r '.*/' '' -- $entry
        end
    end
    set -l root $PYENV_ROOT
    test -n "$root"; or set root $HOME/.pyenv
    for entry in $root/versions/*/
        string replace -r '.*/' '' -- (string trim -r -c / -- $entry)
    end
end

# Prints the words before the cursor, without the option --log-level before the command.
function __jvenv_words
    set -l words (commandline -opc)
    while set -q words[2]; and string match -q -- '--log-level*' $words[2]
        if test $words[2] = --log-level; and set -q words[3]
            set -e words[3]
        end
        set -e words[2]
    end
    printf '%s\n' $words
end

# Whether the words before the cursor begin with the arguments.
function __jvenv_is
    set -l words (__jvenv_words)
    test (count $words) -gt (count $argv); or return 1
    for i in (seq (count $argv))
        test (__jvenv_named $words[(math $i + 1)]) = $argv[$i]; or return 1
    end
end

# Prints the number of words before the cursor that are not options.
function __jvenv_count
    count (string match -v -- '-*' (__jvenv_words))
end

function __jvenv_is_bare
    test (count (__jvenv_words)) -eq $argv[1]
end

complete -c jvenv -f

# Prints the name of the command with this name or alias.
function __jvenv_named
    switch $argv[1]
        case in
            echo run
        case ls
            echo list
        case show
            echo info
        case mv
            echo rename
        case rm
            echo remove
        case '*'
            echo -- $argv[1]
    end
end

complete -c jvenv -n '__jvenv_is_bare 1' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is_bare 1' -s V -l version -d 'show the version of jvenv'
complete -c jvenv -n '__jvenv_is_bare 1' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'venv' -d 'Create environments like python3 -m venv, with its options'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'virtualenv' -d 'Create environments like virtualenv, with its options'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'python' -d 'List, find and pin interpreters'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'create' -d 'Create Python virtual environments'
complete -c jvenv -n '__jvenv_is create' -s p -l python -x -a '(__jvenv_pythons)' -d 'base interpreter: 3.12, >=3.10, pypy, a path or a name; repeatable'
complete -c jvenv -n '__jvenv_is create' -l try-first-with -x -a '(__jvenv_pythons)' -d 'check this executable before all others'
complete -c jvenv -n '__jvenv_is create' -l explain -d 'print each candidate, and why it was chosen or rejected'
complete -c jvenv -n '__jvenv_is create' -l system-site-packages -d 'make the packages of the base visible in the environment'
complete -c jvenv -n '__jvenv_is create' -l symlinks -d 'link to the base interpreter (default)'
complete -c jvenv -n '__jvenv_is create' -l copies -l always-copy -d 'copy the base interpreter'
complete -c jvenv -n '__jvenv_is create' -s n -l name -x -a '(__jvenv_environments)' -d 'create it in $WORKON_HOME under this name, instead of DIR'
complete -c jvenv -n '__jvenv_is create' -l project -x -a '(__fish_complete_directories (commandline -ct))' -d 'the project; without DIR or --name, the environment is its .venv'
complete -c jvenv -n '__jvenv_is create' -l venv-redirect -d 'write a file .venv with the path of the environment (PEP 832)'
complete -c jvenv -n '__jvenv_is create' -s c -l clear -d 'replace an existing environment'
complete -c jvenv -n '__jvenv_is create' -l force -d 'with --clear: also replace a directory that is not an environment'
complete -c jvenv -n '__jvenv_is create' -l upgrade -d 'relink an existing environment, and keep its packages'
complete -c jvenv -n '__jvenv_is create' -l allow-existing -d 'write into an existing directory'
complete -c jvenv -n '__jvenv_is create' -l relocatable -d 'write scripts that work after the environment is moved'
complete -c jvenv -n '__jvenv_is create' -l lib64 -x -a 'link dir none' -d 'lib64 as link, dir or none; default: the same as venv'
complete -c jvenv -n '__jvenv_is create' -l without-scm-ignore-files -l no-vcs-ignore -d 'write no .gitignore'
complete -c jvenv -n '__jvenv_is create' -l without-pip -l no-seed -d 'install no packages'
complete -c jvenv -n '__jvenv_is create' -l seed -x -d 'install this package, such as wheel or pip==24.2; repeatable'
complete -c jvenv -n '__jvenv_is create' -l pip -x -d 'install this release of pip; or bundle, embed, latest'
complete -c jvenv -n '__jvenv_is create' -l setuptools -x -d 'install this release of setuptools'
complete -c jvenv -n '__jvenv_is create' -l wheel -x -d 'install this release of wheel'
complete -c jvenv -n '__jvenv_is create' -l no-pip -d 'do not install pip'
complete -c jvenv -n '__jvenv_is create' -l no-setuptools -d 'do not install setuptools'
complete -c jvenv -n '__jvenv_is create' -l no-wheel -d 'do not install wheel (default)'
complete -c jvenv -n '__jvenv_is create' -s r -l requirement -r -F -d 'install the packages in this file, with pip'
complete -c jvenv -n '__jvenv_is create' -l extra-search-dir -x -a '(__fish_complete_directories (commandline -ct))' -d 'search this directory for wheels first'
complete -c jvenv -n '__jvenv_is create' -l upgrade-deps -d 'upgrade the seed packages with the pip of the environment'
complete -c jvenv -n '__jvenv_is create' -l download -d 'install the newest seed packages from the index'
complete -c jvenv -n '__jvenv_is create' -l no-download -d 'use the seed packages on this machine (default)'
complete -c jvenv -n '__jvenv_is create' -l offline -d 'do not access the network'
complete -c jvenv -n '__jvenv_is create' -l link-mode -x -a 'hardlink copy symlink' -d 'install files as hardlink (default), copy or symlink'
complete -c jvenv -n '__jvenv_is create' -l compile-bytecode -d 'add compiled modules, compiled once for each Python'
complete -c jvenv -n '__jvenv_is create' -l cache-dir -l app-data -x -a '(__fish_complete_directories (commandline -ct))' -d 'directory of the cache'
complete -c jvenv -n '__jvenv_is create' -l reset-cache -l reset-app-data -d 'delete the cache first'
complete -c jvenv -n '__jvenv_is create' -l read-only-cache -l read-only-app-data -d 'use the cache, but do not write to it'
complete -c jvenv -n '__jvenv_is create' -l prompt -x -d 'name in the shell prompt; `.` is the name of the working directory'
complete -c jvenv -n '__jvenv_is create' -l activators -x -a 'bash sh zsh posix fish cshell csh tcsh nushell nu xonsh powershell pwsh batch cmd python' -d 'write activation scripts for these shells only, such as bash,fish'
complete -c jvenv -n '__jvenv_is create' -l dry-run -d 'print what would be created, and create nothing'
complete -c jvenv -n '__jvenv_is create' -l json -d 'print the result as JSON'
complete -c jvenv -n '__jvenv_is create' -s q -l quiet -d 'print only errors'
complete -c jvenv -n '__jvenv_is create' -s v -l verbose -d 'print each decision with its reason'
complete -c jvenv -n '__jvenv_is create' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is create' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is create; and test (__jvenv_count) -ge 2' -a '(__fish_complete_directories (commandline -ct))'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'temp' -d 'Create an environment, run CMD or a shell in it, and delete it'
complete -c jvenv -n '__jvenv_is temp' -s p -l python -x -a '(__jvenv_pythons)' -d 'base interpreter: 3.12, >=3.10, pypy, a path or a name; repeatable'
complete -c jvenv -n '__jvenv_is temp' -l try-first-with -x -a '(__jvenv_pythons)' -d 'check this executable before all others'
complete -c jvenv -n '__jvenv_is temp' -l explain -d 'print each candidate, and why it was chosen or rejected'
complete -c jvenv -n '__jvenv_is temp' -l system-site-packages -d 'make the packages of the base visible in the environment'
complete -c jvenv -n '__jvenv_is temp' -l symlinks -d 'link to the base interpreter (default)'
complete -c jvenv -n '__jvenv_is temp' -l copies -l always-copy -d 'copy the base interpreter'
complete -c jvenv -n '__jvenv_is temp' -l relocatable -d 'write scripts that work after the environment is moved'
complete -c jvenv -n '__jvenv_is temp' -l lib64 -x -a 'link dir none' -d 'lib64 as link, dir or none; default: the same as venv'
complete -c jvenv -n '__jvenv_is temp' -l without-scm-ignore-files -l no-vcs-ignore -d 'write no .gitignore'
complete -c jvenv -n '__jvenv_is temp' -l without-pip -l no-seed -d 'install no packages'
complete -c jvenv -n '__jvenv_is temp' -l seed -x -d 'install this package, such as wheel or pip==24.2; repeatable'
complete -c jvenv -n '__jvenv_is temp' -l pip -x -d 'install this release of pip; or bundle, embed, latest'
complete -c jvenv -n '__jvenv_is temp' -l setuptools -x -d 'install this release of setuptools'
complete -c jvenv -n '__jvenv_is temp' -l wheel -x -d 'install this release of wheel'
complete -c jvenv -n '__jvenv_is temp' -l no-pip -d 'do not install pip'
complete -c jvenv -n '__jvenv_is temp' -l no-setuptools -d 'do not install setuptools'
complete -c jvenv -n '__jvenv_is temp' -l no-wheel -d 'do not install wheel (default)'
complete -c jvenv -n '__jvenv_is temp' -s r -l requirement -r -F -d 'install the packages in this file, with pip'
complete -c jvenv -n '__jvenv_is temp' -l extra-search-dir -x -a '(__fish_complete_directories (commandline -ct))' -d 'search this directory for wheels first'
complete -c jvenv -n '__jvenv_is temp' -l upgrade-deps -d 'upgrade the seed packages with the pip of the environment'
complete -c jvenv -n '__jvenv_is temp' -l download -d 'install the newest seed packages from the index'
complete -c jvenv -n '__jvenv_is temp' -l no-download -d 'use the seed packages on this machine (default)'
complete -c jvenv -n '__jvenv_is temp' -l offline -d 'do not access the network'
complete -c jvenv -n '__jvenv_is temp' -l link-mode -x -a 'hardlink copy symlink' -d 'install files as hardlink (default), copy or symlink'
complete -c jvenv -n '__jvenv_is temp' -l compile-bytecode -d 'add compiled modules, compiled once for each Python'
complete -c jvenv -n '__jvenv_is temp' -l cache-dir -l app-data -x -a '(__fish_complete_directories (commandline -ct))' -d 'directory of the cache'
complete -c jvenv -n '__jvenv_is temp' -l reset-cache -l reset-app-data -d 'delete the cache first'
complete -c jvenv -n '__jvenv_is temp' -l read-only-cache -l read-only-app-data -d 'use the cache, but do not write to it'
complete -c jvenv -n '__jvenv_is temp' -l prompt -x -d 'name in the shell prompt; `.` is the name of the working directory'
complete -c jvenv -n '__jvenv_is temp' -l activators -x -a 'bash sh zsh posix fish cshell csh tcsh nushell nu xonsh powershell pwsh batch cmd python' -d 'write activation scripts for these shells only, such as bash,fish'
complete -c jvenv -n '__jvenv_is temp' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is temp' -s v -l verbose -d 'print each decision with its reason'
complete -c jvenv -n '__jvenv_is temp' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is temp' -l while -x -d 'create nothing; delete the environment at CMD after this process ends'
complete -c jvenv -n '__jvenv_is temp' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is temp; and test (__jvenv_count) -ge 2' -a '(__fish_complete_command)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'activate' -d 'Activate an environment in this shell, by default that of the working directory'
complete -c jvenv -n '__jvenv_is activate' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is activate' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is activate; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'deactivate' -d 'Deactivate the active environment'
complete -c jvenv -n '__jvenv_is deactivate' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is deactivate' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'run' -d 'Run a program in an environment without activation; with --all, in every named environment'
complete -c jvenv -n '__jvenv_is run' -s a -l all -d 'run CMD in every environment in $WORKON_HOME, without ENV'
complete -c jvenv -n '__jvenv_is run' -s j -l parallel -d 'with --all: run in several at once, and print each output in one piece'
complete -c jvenv -n '__jvenv_is run' -s c -l in-project -d 'start in the directory of the environment\'s project'
complete -c jvenv -n '__jvenv_is run' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is run' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is run; and test (__jvenv_count) -eq 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is run; and test (__jvenv_count) -ge 3' -a '(__fish_complete_command)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'shell' -d 'Start a shell in an environment; `exit` leaves it'
complete -c jvenv -n '__jvenv_is shell' -s s -l shell -x -a 'bash zsh ksh mksh fish tcsh csh nu xonsh elvish pwsh powershell' -d 'the shell, such as zsh; default: the current shell'
complete -c jvenv -n '__jvenv_is shell' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is shell' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is shell; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'list' -d 'List the environments in $WORKON_HOME, or the given ones'
complete -c jvenv -n '__jvenv_is list' -s b -l brief -d 'print only the names'
complete -c jvenv -n '__jvenv_is list' -l size -d 'also print the size of each, which takes time'
complete -c jvenv -n '__jvenv_is list' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is list' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is list' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is list; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'info' -d 'Print details of environments'
complete -c jvenv -n '__jvenv_is info' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is info' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is info' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is info; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'path' -d 'Print the path of an environment'
complete -c jvenv -n '__jvenv_is path' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is path' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is path; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'copy' -d 'Copy an environment, and update every path in the copy'
complete -c jvenv -n '__jvenv_is copy' -l dry-run -d 'print which files would change, and do nothing'
complete -c jvenv -n '__jvenv_is copy' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is copy' -s q -l quiet -d 'print only errors, warnings and data'
complete -c jvenv -n '__jvenv_is copy' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is copy' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is copy; and test (__jvenv_count) -eq 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is copy; and test (__jvenv_count) -ge 3' -a '(__fish_complete_directories (commandline -ct))'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'rename' -d 'Rename or move an environment, and update every path in it'
complete -c jvenv -n '__jvenv_is rename' -l dry-run -d 'print which files would change, and do nothing'
complete -c jvenv -n '__jvenv_is rename' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is rename' -s q -l quiet -d 'print only errors, warnings and data'
complete -c jvenv -n '__jvenv_is rename' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is rename' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is rename; and test (__jvenv_count) -eq 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is rename; and test (__jvenv_count) -ge 3' -a '(__fish_complete_directories (commandline -ct))'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'remove' -d 'Remove environments. `jvenv undo` restores them for 30 days'
complete -c jvenv -n '__jvenv_is remove' -l purge -d 'delete them at once, without the trash'
complete -c jvenv -n '__jvenv_is remove' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is remove' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is remove' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is remove; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'undo' -d 'Restore the environment that was removed last, or the last one of that name'
complete -c jvenv -n '__jvenv_is undo' -l list -d 'print the removed environments, and do nothing'
complete -c jvenv -n '__jvenv_is undo' -l json -d 'with --list: print it as JSON'
complete -c jvenv -n '__jvenv_is undo' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is undo' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is undo' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'wipe' -d 'Uninstall all packages of an environment, except pip, setuptools and wheel'
complete -c jvenv -n '__jvenv_is wipe' -l dry-run -d 'print what would be uninstalled, and do nothing'
complete -c jvenv -n '__jvenv_is wipe' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is wipe' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is wipe' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is wipe; and test (__jvenv_count) -ge 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'project' -d 'Print the directory of the project of an environment, or set it to DIR'
complete -c jvenv -n '__jvenv_is project' -l unset -d 'remove the project of the environment'
complete -c jvenv -n '__jvenv_is project' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is project' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is project' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is project; and test (__jvenv_count) -eq 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is project; and test (__jvenv_count) -ge 3' -a '(__fish_complete_directories (commandline -ct))'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'connect' -d 'Connect a project and an environment'
complete -c jvenv -n '__jvenv_is connect' -l reverse -d 'disconnect them'
complete -c jvenv -n '__jvenv_is connect' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is connect' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is connect' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is connect; and test (__jvenv_count) -eq 2' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is connect; and test (__jvenv_count) -ge 3' -a '(__fish_complete_directories (commandline -ct))'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'env' -d 'Manage the variables that are set while an environment is active'
complete -c jvenv -n '__jvenv_is env' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is env' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is env' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is env; and test (__jvenv_count) -eq 2' -a 'set unset list'
complete -c jvenv -n '__jvenv_is env; and test (__jvenv_count) -ge 3' -a '(__jvenv_environments)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'trust' -d 'Allow shells to run the hooks of a project, and to activate its environment on `cd`'
complete -c jvenv -n '__jvenv_is trust' -s l -l list -d 'list the trusted projects'
complete -c jvenv -n '__jvenv_is trust' -l revoke -d 'revoke the trust, as `jvenv untrust`'
complete -c jvenv -n '__jvenv_is trust' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is trust' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is trust' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is trust' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'untrust' -d 'Revoke the trust in a project. The default PROJECT is the working directory'
complete -c jvenv -n '__jvenv_is untrust' -s l -l list -d 'list the trusted projects'
complete -c jvenv -n '__jvenv_is untrust' -l revoke -d 'revoke the trust, as `jvenv untrust`'
complete -c jvenv -n '__jvenv_is untrust' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is untrust' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is untrust' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is untrust' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is python; and __jvenv_is_bare 2' -a 'list' -d 'List the interpreters of this machine, or those that satisfy a request'
complete -c jvenv -n '__jvenv_is python list' -l all -d 'list every name of each interpreter, and rejected candidates with the reason'
complete -c jvenv -n '__jvenv_is python list' -l json -d 'print the list as JSON'
complete -c jvenv -n '__jvenv_is python list' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is python list' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is python list; and test (__jvenv_count) -ge 3' -a '(__jvenv_pythons)'
complete -c jvenv -n '__jvenv_is python; and __jvenv_is_bare 2' -a 'find' -d 'Print the path of the interpreter for a request such as 3.12, >=3.10 or pypy, or for the project'
complete -c jvenv -n '__jvenv_is python find' -l explain -d 'print each candidate, and why it was chosen or rejected'
complete -c jvenv -n '__jvenv_is python find' -l json -d 'print the details of the interpreter as JSON'
complete -c jvenv -n '__jvenv_is python find' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is python find' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is python find; and test (__jvenv_count) -ge 3' -a '(__jvenv_pythons)'
complete -c jvenv -n '__jvenv_is python; and __jvenv_is_bare 2' -a 'pin' -d 'Write a request into .python-version in the working directory; without one, print the content'
complete -c jvenv -n '__jvenv_is python pin' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is python pin' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is python pin; and test (__jvenv_count) -ge 3' -a '(__jvenv_pythons)'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'seed' -d 'Manage the wheels of seed packages in the store'
complete -c jvenv -n '__jvenv_is seed' -l json -d 'print the result as JSON'
complete -c jvenv -n '__jvenv_is seed' -l cache-dir -l app-data -x -a '(__fish_complete_directories (commandline -ct))' -d 'use DIR as the cache directory'
complete -c jvenv -n '__jvenv_is seed' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is seed' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is seed' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is seed; and test (__jvenv_count) -ge 2' -a 'list add update remove'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'cache' -d 'Manage the cache: unpacked wheels and answers of interpreters'
complete -c jvenv -n '__jvenv_is cache' -l json -d 'print the result as JSON'
complete -c jvenv -n '__jvenv_is cache' -l cache-dir -l app-data -x -a '(__fish_complete_directories (commandline -ct))' -d 'use DIR as the cache directory'
complete -c jvenv -n '__jvenv_is cache' -s q -l quiet -d 'print only errors and data'
complete -c jvenv -n '__jvenv_is cache' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is cache' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is cache; and test (__jvenv_count) -ge 2' -a 'dir size verify clean'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'config' -d 'Print the current settings, where each is set, and for which commands'
complete -c jvenv -n '__jvenv_is config' -l all -d 'print also options that are not set'
complete -c jvenv -n '__jvenv_is config' -l json -d 'print JSON'
complete -c jvenv -n '__jvenv_is config' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is config' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is config; and test (__jvenv_count) -ge 2' -a 'create temp virtualenv python seed cache config init setup'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'init' -d 'Print the shell integration, which a shell has to source'
complete -c jvenv -n '__jvenv_is init' -l hook -x -d 'activate environments automatically; EVENT is cd'
complete -c jvenv -n '__jvenv_is init' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is init' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is init; and test (__jvenv_count) -ge 2' -a 'bash zsh ksh mksh fish tcsh csh nu xonsh elvish pwsh powershell'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'setup' -d 'Load the shell integration in every new shell, by lines in its startup file'
complete -c jvenv -n '__jvenv_is setup' -l reverse -d 'remove the lines again'
complete -c jvenv -n '__jvenv_is setup' -l dry-run -d 'print what would be done, without doing it'
complete -c jvenv -n '__jvenv_is setup' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is setup' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is setup; and test (__jvenv_count) -ge 2' -a 'bash zsh ksh mksh fish tcsh csh nu xonsh elvish pwsh powershell'
complete -c jvenv -n '__jvenv_is_bare 1' -a 'completion' -d 'Print the completion script of a shell for commands, options, environments and interpreters'
complete -c jvenv -n '__jvenv_is completion' -s h -l help -d 'show this text'
complete -c jvenv -n '__jvenv_is completion' -l log-level -x -a 'error warn info debug trace' -d 'log processes, requests, caches and locks: error, warn, info, debug or trace'
complete -c jvenv -n '__jvenv_is completion; and test (__jvenv_count) -ge 2' -a 'bash zsh fish json'
