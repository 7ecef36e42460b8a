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
