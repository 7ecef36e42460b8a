# jvenv for elvish: evaluate this file in ~/.config/elvish/rc.elv. It defines the commands of virtualenvwrapper, and a function
# jvenv that can activate environments in this shell. `jvenv hook run` decides what they do, in a plan (docs/shells.md).

use path; use str
fn otherwise {|default value| if (eq $value '') { put $default } else { put $value } }
if (not (path:is-abs $E:WORKON_HOME)) { set-env WORKON_HOME $E:HOME/(otherwise .virtualenvs $E:WORKON_HOME) }
var own-program = $E:_JVENV_PROGRAM # from `jvenv init`, or from the line of `jvenv setup`
unset-env _JVENV_PROGRAM
# Prints the directories on PATH without that of the active environment.
fn other-paths { each {|dir| if (or (eq $E:VIRTUAL_ENV '') (not-eq $dir $E:VIRTUAL_ENV/bin)) { put $dir } } $paths }

# The program that decides. It is chosen once, when this file is read: later an environment may come first on PATH, which may
# contain its own jvenv, and JVENV_BIN may have changed.
var asked = (if (path:is-abs $E:JVENV_BIN) { put $E:JVENV_BIN } else { put $own-program })
each {|dir| if (and (eq $asked '') (path:is-abs $dir) (has-external $dir/jvenv)) { set asked = $dir/jvenv } } [(other-paths)]

var active python-home = '' []  # the environment that this shell has activated, and the PYTHONHOME before, if it was set
var at found told = '' '' []    # the directory of the last search, its result, and the directories that the user was told about
var status going = 0 $false     # the status of the last step that failed, and whether jvenv itself changes the directory
var ask~

# Prints the program to run: that in JVENV_BIN, otherwise that of the same installation, otherwise the first on PATH.
fn program { otherwise (if (has-external $own-program) { put $own-program } else { put jvenv }) $E:JVENV_BIN }
# Runs jvenv with the words after `hook`.
fn call-hook {|@words| tmp paths = [(other-paths)]; (external $asked) hook $@words }
# Runs a program in a directory. A change of directory by elvish would call its functions for that.
fn run-in {|dir name @words|
    if (eq $name jvenv) { set name = (program) }
    /bin/sh -c 'cd -- "$1" && shift && exec "$@"' sh $dir $name $@words
}
# Carries out a step that may fail, and keeps its status.
fn trying {|step| try { $step } catch e { set status = (try { put $e[reason][exit-status] } catch { put 127 }) } }

fn leave-environment {|prefix bin|
    var before after = [] $paths
    while (and (not-eq $after []) (not-eq $after[0] $bin)) { set before after = [$@before $after[0]] $after[1..] }
    if (not-eq $after []) { set paths = [$@before (all $after[1..])] }
    each $unset-env~ [VIRTUAL_ENV VIRTUAL_ENV_PROMPT]
    for value $python-home { set-env PYTHONHOME $value }
    set active python-home = '' []
}

# What the verbs of a plan do: see org.jvenv.wrapper.Step.
var steps = [
    &set=$set-env~ &override=$set-env~ &unset=$unset-env~ &deactivate=$leave-environment~ &inherited=$leave-environment~
    &restore={|name @value| if (eq $value []) { unset-env $name } else { set-env $name $@value } }
    &activate={|prefix bin prompt|
        set paths = [$bin $@paths] # fails if the path contains a colon
        set E:VIRTUAL_ENV E:VIRTUAL_ENV_PROMPT active = $prefix $prompt $prefix
        set python-home = [(if (has-env PYTHONHOME) { put $E:PYTHONHOME; unset-env PYTHONHOME })]
    }
    &source={|file| try { eval (slurp < $file) &ns=(ns [&]) } catch e { echo 'jvenv: '(repr $file)' failed:' >&2; show $e >&2 } }
    &hook={|@words| nop ?(run-in $@words) }
    &in={|prefix @words| tmp E:VIRTUAL_ENV paths = $prefix [$prefix/bin $@paths]; nop ?(run-in $prefix $@words) }
    &run={|name @words| trying { (external $name) $@words } }
    &remove={|dir| trying { e:rm -rf -- $dir } }
    &jvenv={|@words| trying { (external (program)) $@words } }
    &then={|dir count @words| run-in $dir (all $words[..$count]); ask (all $words[$count..]) }
    &ask={|@words| trying { ask $@words } }
    &cd={|dir| set going = $true; try { set pwd = $dir } finally { set going = $false } }
    &print={|@lines| each {|line| echo $line } $lines }
    &told={ set told = [$@told $found] }
    &status={|number| set status = $number }
]

# Asks for the plan of a command, and carries it out. A command that fails raises the exception of a program with its status.
set ask~ = {|&options=[] @words|
    if (has-external $asked) {
        if (and (not-eq $active '') (eq $active $E:VIRTUAL_ENV)) { set options = [$@options --activated] }
        var plan = (call-hook run --shell elvish --integration 1 --pwd $pwd --process $pid $@options -- $@words | from-json)
        set status = 0
        for step $plan { $steps[$step[0]] (all $step[1..]) }
        if (not-eq $status 0) { /bin/sh -c 'exit '$status }
    } elif (and (eq $words [deactivate]) (not-eq $E:VIRTUAL_ENV '')) { # without hooks
        echo 'jvenv: the jvenv program of this shell does not exist any more' >&2
        leave-environment $E:VIRTUAL_ENV $E:VIRTUAL_ENV/bin
        each $unset-env~ [(str:split ' ' $E:_JVENV_CHANGED) _JVENV_CHANGED _JVENV_AUTO]
    } else { fail 'the jvenv program of this shell does not exist any more' }
}

# --- Activation on cd ---------------------------------------------------------------------------------------------

fn real-path {|path| try { path:eval-symlinks $path } catch { put $path } }

# Prints the nearest directory, here or above, then above the real path, that may have an environment. No file of a project is read.
fn nearest {
    var file real = (otherwise .project $E:VIRTUALENVWRAPPER_PROJECT_FILENAME) (real-path $pwd)
    var projects = [(each {|env| # a pattern that continues after * would not follow links
        if (path:is-regular &follow-symlink=$true $env/$file) { read-line <$env/$file }
    } [$E:WORKON_HOME/*[nomatch-ok]])]
    for dir [$pwd (if (not-eq $pwd $real) { put $real })] {
        while $true {
            if (or (has-value $projects $dir) (has-value $projects $dir/)) { put $dir; return }
            for mark [.venv/pyvenv.cfg .venv] { if (path:is-regular &follow-symlink=$true $dir/$mark) { put $dir; return } }
            if (eq $dir /) { break } else { set dir = (path:dir $dir) }
        }
    }
    put ''
}
# Asks jvenv if the nearest such directory is another than last time. An environment that the user has activated is left alone;
# _JVENV_AUTO names one that was activated here or in a parent of this shell.
fn look {
    if (or $going (eq $pwd $at) (not (has-external $asked))) { return }
    var before = $found
    set at found = $pwd ''
    if (not (has-value ['' $E:_JVENV_AUTO] $E:VIRTUAL_ENV)) { return }
    set found = (nearest)
    if (and (eq $found '') (not-eq $E:_JVENV_AUTO '')) { ask leave }
    if (or (eq $found '') (eq (real-path $found) (real-path $before))) { return }
    ask &options=[(if (has-value $told $found) { put --quiet })] cd
}
var is-automatic = (not (has-value ['' 0] $E:JVENV_AUTO_ACTIVATE))
if $is-automatic { set after-chdir = [$@after-chdir {|dir| look }] }

# --- Commands -----------------------------------------------------------------------------------------------------

fn jvenv {|@words|
    var first = (put $@words '' | take 1)
    if (has-value [activate deactivate] $first) { ask $@words; return }
    (external (program)) $@words
    if (not (has-value [trust untrust] $first)) { return }
    set at found told = '' '' []
    if $is-automatic { look }
}
# The functions, by the names of their variables. A script makes a namespace of them.
var commands = [&jvenv~=$jvenv~]
each {|name| set commands[$name'~'] = {|@words| ask $name $@words } } [
    add2virtualenv allvirtualenv cdproject cdsitepackages cdvirtualenv cpvirtualenv deactivate lssitepackages lsvirtualenv mkproject
    mktmpenv mkvirtualenv rmvirtualenv setvirtualenvproject showvirtualenv toggleglobalsitepackages virtualenvwrapper wipeenv workon
]
# The module edit exists only in an interactive shell, even for the compiler.
eval (if (not-eq $ok ?(eval 'nop $edit:prompt')) { put '' } else { put '
    edit:add-vars $commands
    var prompt = $edit:prompt
    set edit:prompt = {
        if (and (not-eq $E:VIRTUAL_ENV_PROMPT "") (eq $E:VIRTUAL_ENV_DISABLE_PROMPT "")) { put "("$E:VIRTUAL_ENV_PROMPT") " }
        $prompt
    }
    for name [(keys $commands)] {
        set edit:completion:arg-completer[(str:trim-suffix $name "~")] = {|@words|
            var offered = (call-hook complete --shell elvish -- $@words 2>$path:dev-null | from-json)
            if (eq $offered $nil) { edit:complete-filename $@words; return }
            each {|pair|
                var suffix = (if (str:has-suffix $pair[0] /) { put "" } else { put " " })
                edit:complex-candidate $pair[0] &code-suffix=$suffix &display=$pair[0]"  "$pair[1]
            } $offered
        }
    }
    if $is-automatic { look }
' })
