# jvenv for nushell: source this file in config.nu. It defines the commands of virtualenvwrapper, and jvenv itself, which
# can enter and leave environments in this shell; for everything else it calls the program.
#
# What nushell cannot do is source a hook: those that are run are run. A project's are run by a nushell of their own.

# --- Helpers ------------------------------------------------------------------------------------------------------

# The program: jvenv on PATH, unless JVENV_BIN names another.
def _jvenv_program [] {
    let named = ($env.JVENV_BIN? | default '')
    if ($named | is-empty) { 'jvenv' } else { $named }
}

def _jvenv_workon_home [] {
    let given = ($env.WORKON_HOME? | default '')
    if ($given | is-empty) { $env.HOME | path join .virtualenvs } else { $env.HOME | path join $given }
}

def _jvenv_home [] {
    let home = (_jvenv_workon_home)
    if not ($home | path exists) {
        print --stderr $"NOTE: Virtual environments directory ($home) does not exist. Creating..."
        mkdir $home
    }
    $home
}

def _jvenv_active [] {
    let prefix = ($env.VIRTUAL_ENV? | default '')
    if ($prefix | is-empty) or not ($prefix | path exists) {
        error make --unspanned {msg: 'no virtualenv active, or active virtualenv is missing'}
    }
    $prefix
}

def _jvenv_names [] {
    let home = (_jvenv_home)
    ls --all $home
    | where {|entry| not (($entry.name | path basename) | str starts-with '.') }
    | get name
    | where {|dir| [pyvenv.cfg bin/activate] | any {|file| $dir | path join $file | path exists } }
    | path basename
    | sort
}

def _jvenv_is_name [name: string] {
    $name | split row / | all {|part| $part not-in ['' . ..] }
}

def _jvenv_site [] {
    let prefix = (_jvenv_active)
    let found = (glob ($prefix + '/lib/{python,pypy}*/site-packages'))
    if ($found | length) == 1 {
        $found | first
    } else {
        ^($prefix | path join bin python) -c 'import sysconfig; print(sysconfig.get_path("platlib"))' | str trim
    }
}

def _jvenv_project_file [] {
    $env.VIRTUALENVWRAPPER_PROJECT_FILENAME? | default .project
}

def _jvenv_project [prefix: string] {
    let file = ($prefix | path join (_jvenv_project_file))
    if ($file | path exists) { open --raw $file | lines | get 0? | default '' } else { '' }
}

def _jvenv_hook [name: string, ...args: string] {
    let home = (_jvenv_home)
    let file = ($env.VIRTUALENVWRAPPER_HOOK_DIR? | default $home | path join $name)
    if ($file | path exists) and (ls -l $file | first | get mode | str contains x) {
        cd $home
        try { ^$file ...$args }
    }
}

# The program that is asked what to enter and to run. This is found once, when this file is read: later PATH may have an
# environment in front, which may contain its own jvenv, and JVENV_BIN may have changed.
def _jvenv_found_now [file: string] {
    let named = ($env.JVENV_BIN? | default '')
    if ($named | str starts-with /) { return $named }
    let share = ($file | path dirname)
    let places = [($share | path join .. .. bin jvenv) ($share | path join .. .. .. .. .. scripts jvenv)]
    let active = ($env.VIRTUAL_ENV? | default /)
    let on_path = (
        $env.PATH | split row (char esep)
        | where {|dir| ($dir | str starts-with /) and not ($dir | str starts-with $'($active)/') }
        | each {|dir| $dir | path join jvenv }
    )
    (if ($file | str ends-with /share/jvenv/jvenv.nu) { $places } else { [] }) ++ $on_path
    | where {|it| $it | path exists }
    | get 0?
    | default ''
}

# Asks jvenv what to do. The answer is a record, which docs/shells.md describes, or null.
def _jvenv_ask [words: list<string>] {
    let asked = $env._JVENV_STATE.asked
    if $asked == '' or not ($asked | path exists) { return null }
    let own = ($env.VIRTUAL_ENV? | default '' | path join bin) # so that no Java of the environment is used either
    let path = ($env.PATH | split row (char esep) | where $it != $own)
    let said = (with-env {WORKON_HOME: (_jvenv_workon_home), PATH: $path} {
        do { ^$asked hook ($words | first) --shell nu ...($words | skip 1) } | complete
    })
    print --stderr --no-newline $said.stderr
    if $said.exit_code == 0 { $said.stdout | from json } else { null }
}

# The prompt of an environment: the text of --prompt, else its name.
def _jvenv_prompt [prefix: string] {
    let said = (
        open --raw ($prefix | path join pyvenv.cfg) | into string | lines
        | parse --regex '^\s*prompt\s*=\s*(?P<text>.*?)\s*$' | get text | get 0? | default ''
    )
    let literal = ($said | parse --regex `^(?P<quote>['"])(?P<text>.*)['"]$` | get text | get 0? | default null)
    if $said == '' { return ($prefix | path basename) }
    if $literal == null { return $said }
    $literal | split row '\\' | each {|part|
        $part | str replace --all `\'` `'` | str replace --all '\n' (char newline) | str replace --all '\t' (char tab) | str replace --all '\r' (char cr)
    } | str join '\'
}

# Which environment belongs to the working directory, else the one with its name.
def _jvenv_find [] {
    let answer = (_jvenv_ask [enter '--pwd' $env.PWD '--' .])
    if $answer != null and $answer.do == enter { $answer.environment } else { _jvenv_home | path join ($env.PWD | path basename) }
}

# Whether an environment may set this variable: it is none of the shells' own, and no more than a text here.
def _jvenv_is_variable [name: string] {
    let own = [
        _ ARGC CURRENT_FILE DIRSTACK EGID ENV_CONVERSIONS EUID FILE_PWD FUNCNAME GID GROUPS HISTCMD IFS LINENO OLDPWD OPTARG
        OPTIND PATH PIPESTATUS PPID PROMPT PWD RANDOM RPROMPT RPS1 SECONDS SHELLOPTS SHLVL TTYIDLE UID USERNAME VIRTUAL_ENV
        VIRTUAL_ENV_PROMPT
    ]
    (
        $name =~ '^[A-Za-z_][A-Za-z0-9_]*$'
        and $name =~ '[A-Z]'
        and $name !~ '^(_jvenv_|_JVENV_|JVENV_BIN|JVENV_SHARE|_OLD_|BASH|ZSH_|KSH_|FISH_|fish_|NU_|PS)'
        and $name not-in $own
        and ($env | get --optional $name | describe) in [string nothing]
    )
}

# Exports what the file .variables of that environment says, which is read and never run.
def --env _jvenv_set_variables [prefix: string] {
    let file = ($prefix | path join .variables)
    if ($file | path type) != file { return }
    let said = (
        open --raw $file | into string | lines
        | where {|line| $line !~ '^(#|$)' }
        | each {|line| $line | split row --number 2 '=' | {name: $in.0, value: $in.1?} }
    )
    _jvenv_set_said $prefix $said
}

def --env _jvenv_set_said [prefix: string, given: list] {
    let file = ($prefix | path join .variables)
    let said = ($given | insert fits {|it| $it.value != null and (_jvenv_is_variable $it.name) })
    let own = ($said | where fits)
    for it in ($said | where not fits) {
        print --stderr $"jvenv: cannot set ($it.name) from ($file)"
    }
    let values = ($own | reduce --fold {} {|it, all| $all | upsert $it.name $it.value })
    $env._JVENV_CHANGED = ($values | columns | each {|name| {name: $name, before: ($env | get --optional $name)} })
    load-env $values
}

def --env _jvenv_restore_variables [] {
    for it in ($env._JVENV_CHANGED? | default []) {
        if $it.before == null { hide-env --ignore-errors $it.name } else { load-env {$it.name: $it.before} }
    }
    $env._JVENV_CHANGED = null
}

# --- Trust --------------------------------------------------------------------------------------------------------

# Runs the hook of a project, NAME.nu, if it is trusted: tells which texts of the environment it sets, and where it goes.
def _jvenv_project_hook [prefix: string, name: string, words: list<string>] {
    let nothing = {set: {}, in: $env.PWD}
    let project = (_jvenv_project $prefix)
    if ($project | is-empty) { return $nothing }
    let file = ($project | path expand --no-symlink | path join .virtualenvwrapper $"($name).nu")
    if ($file | path type) != file { return $nothing }
    let answer = (_jvenv_ask ($words ++ ['--' $prefix]))
    if $answer == null {
        print --stderr 'jvenv: skipped the hooks of the project: the jvenv program that checks their trust does not exist any more'
        return $nothing
    }
    _jvenv_run_file ($answer | get $"project_($name)")
}

# Runs a hook, if there is one.
def _jvenv_run_file [file: string] {
    let nothing = {set: {}, in: $env.PWD}
    if ($file | is-empty) { $nothing } else { _jvenv_ask_hook $file | default $nothing }
}

def _jvenv_ask_hook [file: string] {
    let answer = (mktemp --tmpdir)
    let code = '
        def texts [] { $env | transpose name value | where {|it| ($it.value | describe) == string or $it.name == PATH } }
        let before = (texts)
        source ' + ($file | to nuon) + '
        {
            set: (
                texts | where $it not-in $before and name not-in [PWD OLDPWD SHLVL]
                | reduce --fold {} {|it, all| $all | upsert $it.name $it.value }
            )
            in: $env.PWD
        } | to nuon | save --force --raw ' + ($answer | to nuon)
    try { ^$nu.current-exe --no-config-file --commands $code }
    let said = (open --raw $answer | into string)
    rm $answer
    if ($said | is-empty) { null } else { $said | from nuon } # null if the hook failed
}

def --env _jvenv_leave [] {
    let left = ($env.VIRTUAL_ENV? | default '')
    if ($left | is-empty) { return }
    # Not by a command of ours that changes the environment: hide-env has no effect any more once that was called.
    let auto = (if ($env._JVENV_AUTO? | default '') == $left { ['--auto'] } else { [] })
    let changes = (_jvenv_project_hook $left predeactivate ([leave] ++ $auto))
    load-env $changes.set
    if $changes.in != $env.PWD { cd $changes.in }
    $env.PATH = ($env.PATH | split row (char esep) | where $it != ($left | path join bin))
    if PYTHONHOME in $env and $env.PYTHONHOME == null and _OLD_VIRTUAL_PYTHONHOME in $env {
        $env.PYTHONHOME = $env._OLD_VIRTUAL_PYTHONHOME
    }
    if _JVENV_PROMPT in $env and $env._JVENV_PROMPT != null {
        $env.PROMPT_COMMAND = $env._JVENV_PROMPT
        $env._JVENV_PROMPT = null
    }
    $env._JVENV_STATE.entered = ''
    hide-env VIRTUAL_ENV
    hide-env --ignore-errors _JVENV_AUTO
    hide-env --ignore-errors VIRTUAL_ENV_PROMPT
    _jvenv_restore_variables # after the others: what a command gives back, one hide-env alone does not take away
    if ($left | path join README.tmpenv | path exists) {
        if ($env.PWD + '/' | str starts-with ($left + '/')) { cd (_jvenv_home) }
        print $"Removing temporary environment: ($left | path basename)"
        _jvenv_remove ($left | path basename)
    }
}

# Leaves an environment that a parent of this shell has entered.
def --env _jvenv_leave_inherited [] {
    let left = $env.VIRTUAL_ENV
    let answer = (if ($left | path join .variables | path exists) { _jvenv_ask [leave '--auto' '--' $left] } else { null })
    $env.PATH = ($env.PATH | split row (char esep) | where $it != ($left | path join bin))
    hide-env VIRTUAL_ENV
    hide-env --ignore-errors VIRTUAL_ENV_PROMPT
    hide-env --ignore-errors _JVENV_AUTO
    for it in ($answer | default {variables: {}} | get variables | transpose name value) {
        if ($env | get --optional $it.name) == $it.value and (_jvenv_is_variable $it.name) { hide-env --ignore-errors $it.name }
    }
}

def --env _jvenv_enter [prefix: string, go: bool] {
    if not ($prefix | path join pyvenv.cfg | path exists) {
        error make --unspanned {msg: $"Environment '($prefix)' does not contain an activate script."}
    }
    _jvenv_leave
    _jvenv_hook preactivate ($prefix | path basename)
    _jvenv_switch_on $prefix
    _jvenv_set_variables $prefix
    let project = (_jvenv_project $prefix)
    if $go and not ($project | is-empty) and ($project | path exists) { cd $project }
    let changes = (_jvenv_project_hook $prefix postactivate [enter])
    load-env $changes.set
    if $changes.in != $env.PWD { cd $changes.in }
}

def --env _jvenv_switch_on [prefix: string] {
    $env.VIRTUAL_ENV = $prefix
    $env.VIRTUAL_ENV_PROMPT = (_jvenv_prompt $prefix)
    $env._JVENV_STATE.entered = $prefix
    $env.PATH = ($env.PATH | split row (char esep) | prepend ($prefix | path join bin))
    if PYTHONHOME in $env and $env.PYTHONHOME != null {
        $env._OLD_VIRTUAL_PYTHONHOME = $env.PYTHONHOME
        $env.PYTHONHOME = null
    }
    if ($env.VIRTUAL_ENV_DISABLE_PROMPT? | is-empty) and PROMPT_COMMAND in $env {
        let prompt = $env.PROMPT_COMMAND
        $env._JVENV_PROMPT = $prompt
        $env.PROMPT_COMMAND = {||
            let shown = (if ($prompt | describe) == closure { do $prompt } else { $prompt })
            $"\(($env.VIRTUAL_ENV_PROMPT?)\) ($shown)"
        }
    }
}

# --- Coming to a directory, if that is wanted ---------------------------------------------------------------------

# What is entered when the user comes to a directory, and left when he goes. Nothing here goes anywhere itself, and nothing
# is done about an environment that was entered in another way.
def --env _jvenv_auto [] {
    if $env.PWD == $env._JVENV_STATE.at { return }
    $env._JVENV_STATE.at = $env.PWD
    let active = ($env.VIRTUAL_ENV? | default '')
    if $active != '' {
        if $active != ($env._JVENV_AUTO? | default '') {
            $env._JVENV_STATE.found = ''
            return
        }
        if $env._JVENV_STATE.entered != $active { _jvenv_leave_inherited }
    }
    let found = (_jvenv_look)
    let last = $env._JVENV_STATE.found
    if $found == null {
        $env._JVENV_STATE.found = ''
        _jvenv_auto_leave
        return
    }
    if $last != '' and ($found | path expand) == ($last | path expand) { return } # no change, even if the user has left it
    $env._JVENV_STATE.found = $found
    let quiet = (if $found in $env._JVENV_STATE.told { ['--quiet'] } else { [] })
    let answer = (_jvenv_ask ([cd '--pwd' $env.PWD] ++ $quiet) | default {do: leave})
    if $answer.do == stay { return }
    _jvenv_auto_leave
    if $answer.do == untrusted and $found not-in $env._JVENV_STATE.told { $env._JVENV_STATE.told = ($env._JVENV_STATE.told | append $found) }
    if $answer.do != enter { return }
    _jvenv_hook preactivate $answer.name
    if $answer.preactivate != '' {
        do {
            cd (_jvenv_home)
            try { ^$answer.preactivate $answer.name }
        }
    }
    _jvenv_switch_on $answer.environment
    $env._JVENV_AUTO = $answer.environment
    _jvenv_set_said $answer.environment ($answer.variables | transpose name value)
    let changes = (_jvenv_run_file $answer.project_postactivate)
    load-env $changes.set
    if $changes.in != $env.PWD { cd $changes.in }
}

def --env _jvenv_auto_leave [] {
    let entered = ($env._JVENV_AUTO? | default '')
    if $entered != '' and ($env.VIRTUAL_ENV? | default '') == $entered { _jvenv_leave }
}

# The next directory from here upwards, and then above the real path, to which an environment may belong; nothing is started
# for that, and no file of a project is read.
def _jvenv_look [] {
    let home = (_jvenv_workon_home)
    let projects = (
        if ($home | path exists) { _jvenv_names } else { [] }
        | each {|name| _jvenv_project ($home | path join $name) | str trim --right --char / }
        | where $it != ''
    )
    for start in ([$env.PWD ($env.PWD | path expand)] | uniq) {
        mut dir = $start
        loop {
            let venv = ($dir | path join .venv)
            if ($venv | path type) == file or ($venv | path join pyvenv.cfg | path exists) or $dir in $projects { return $dir }
            if $dir == / { break }
            $dir = ($dir | path dirname)
        }
    }
    null
}

# --- Commands -----------------------------------------------------------------------------------------------------

# Enter an environment, or list their names.
def --env workon [name?: string@_jvenv_names, --no-cd (-n), --cd (-c)] {
    if $name == null { return (_jvenv_names) }
    let prefix = (if $name == . { _jvenv_find } else { _jvenv_home | path join $name })
    if not ($prefix | path exists) {
        error make --unspanned {msg: $"Environment '($name)' does not exist. Create it with 'mkvirtualenv ($name)'."}
    }
    _jvenv_enter $prefix ($cd or (not $no_cd and ($env.VIRTUALENVWRAPPER_WORKON_CD? | default '1') == '1'))
}

# Leave the environment that is active.
def --env deactivate [] {
    _jvenv_active | ignore
    _jvenv_leave
}

# Create an environment in WORKON_HOME and enter it; the arguments are those of virtualenv, and the name comes last.
def --env --wrapped mkvirtualenv [...args: string] {
    let home = (_jvenv_home)
    let program = ($env.VIRTUALENVWRAPPER_VIRTUALENV? | default '')
    do {
        cd $home
        if ($program | is-empty) { ^(_jvenv_program) virtualenv ...$args } else { ^$program ...$args }
    }
    let names = ($args | where {|word| not ($word | str starts-with '-') and ($home | path join $word | path exists) })
    if ($names | is-empty) { return }
    _jvenv_hook premkvirtualenv ($names | last)
    _jvenv_enter ($home | path join ($names | last)) false
}

# Remove environments.
def --env rmvirtualenv [...names: string@_jvenv_names] {
    let home = (_jvenv_home)
    for name in $names {
        print $"Removing ($name)..."
        if not (_jvenv_is_name $name) {
            error make --unspanned {msg: $"'($name)' is not the name of an environment."}
        }
        let dir = ($home | path join $name)
        let active = ($env.VIRTUAL_ENV? | default '')
        if $active != '' and ($dir | path expand) == ($active | path expand) {
            error make --unspanned {msg: $"You cannot remove the active environment \('($name)'\)."}
        }
        if ($env.PWD + '/' | str starts-with ($dir + '/')) { cd $home }
        _jvenv_remove $name
    }
}

def _jvenv_remove [name: string] {
    let dir = (_jvenv_home | path join $name)
    if not ($dir | path join pyvenv.cfg | path exists) {
        error make --unspanned {msg: $"($dir) is not an environment, and is left alone."}
    }
    _jvenv_hook prermvirtualenv $name
    rm --recursive --permanent $dir
    _jvenv_hook postrmvirtualenv $name
}

# Copy an environment and enter the copy.
def --env cpvirtualenv [source: string@_jvenv_names, target?: string] {
    let home = (_jvenv_home)
    let known = ($home | path join $source)
    let from = (if ($known | path exists) { $known } else { $source | path expand --no-symlink })
    let to = ($home | path join ($target | default ($from | path basename)))
    if ($to | path exists) { error make --unspanned {msg: $"($to | path basename) virtualenv already exists."} }
    ^(_jvenv_program) copy -q -- $from $to
    _jvenv_enter $to true
}

# List environments.
def lsvirtualenv [--brief (-b), --long (-l)] {
    _jvenv_names
}

# Run a command in each environment.
def --wrapped allvirtualenv [program: string, ...args: string] {
    let home = (_jvenv_home)
    for name in (_jvenv_names) {
        print $name
        print ('' | fill --character '=' --width ($name | str length))
        let prefix = ($home | path join $name)
        cd $prefix
        with-env {VIRTUAL_ENV: $prefix, PATH: ($env.PATH | prepend ($prefix | path join bin))} { try { ^$program ...$args } }
        print ''
    }
}

def --env cdvirtualenv [below: string = ''] { cd (_jvenv_active | path join $below) }

def --env cdsitepackages [below: string = ''] { cd (_jvenv_site | path join $below) }

def lssitepackages [] { ls (_jvenv_site) }

# From Python 3.15 on, lines of a .pth file that begin with import run when all directories are at the end of the path,
# and from 3.18 on they do not run at all (PEP 829): a function that a .start file names puts the directories first.
def _jvenv_write_start [site: string] {
    let start = ($site | path join _virtualenv_path_extensions)
    if $site =~ '[a-z](2\.[0-9]|3\.[0-9]|3\.1[0-4])t?/site-packages$' { return }
    if ($start + '.start' | path exists) and ($start + '.py' | path exists) { return }
    let module = [
        '# Puts the directories in the .pth file of this name before all others; site calls it, from Python 3.15 on.'
        'import os'
        'import sys'
        ''
        ''
        'def first():'
        '    here = os.path.dirname(os.path.abspath(__file__))'
        '    with open(os.path.join(here, "_virtualenv_path_extensions.pth"), "rb") as file:'
        '        text = file.read().decode("utf-8-sig", "surrogateescape")'
        '    lines = [line.strip() for line in text.splitlines()]'
        '    added = [os.path.abspath(os.path.join(here, line)) for line in lines if line[:1] not in ("", "#")]'
        '    known = [path for path in dict.fromkeys(added) if path in sys.path]'
        '    sys.path[:] = known + [path for path in sys.path if path not in known]'
    ]
    ($module | str join "\n") + "\n" | save --force --raw ($start + '.py')
    "_virtualenv_path_extensions:first\n" | save --force --raw ($start + '.start')
}

# Put directories on the import path of the environment, or take them away.
def add2virtualenv [--delete (-d), ...dirs: string] {
    let file = (_jvenv_site | path join _virtualenv_path_extensions.pth)
    let first = 'import sys; sys.__plen = len(sys.path)'
    let last = "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)"
    let there = (if ($file | path exists) { open --raw $file | lines | where {|line| not ($line | str starts-with import) } } else { [] })
    if ($dirs | is-empty) { return $there }
    let whole = ($dirs | path expand --no-symlink)
    let kept = (if $delete { $there | where $it not-in $whole } else { ($whole | reverse) ++ $there })
    ([$first] ++ $kept ++ [$last] | str join "\n") + "\n" | save --force --raw $file
    _jvenv_write_start (_jvenv_site)
}

# Tie a project directory to an environment.
def setvirtualenvproject [name?: string@_jvenv_names, project?: string] {
    let prefix = (if $name == null { _jvenv_active } else { _jvenv_home | path join $name })
    if not ($prefix | path exists) { error make --unspanned {msg: $"No virtualenv ($prefix | path basename)"} }
    let dir = ($project | default $env.PWD | path expand --no-symlink)
    if ($dir | path type) != dir {
        error make --unspanned {msg: $"Cannot associate virtualenv with \"($dir)\", it is not a directory"}
    }
    print $"Setting project for ($prefix | path basename) to ($dir)"
    $dir + "\n" | save --force --raw ($prefix | path join (_jvenv_project_file))
}

def --env cdproject [] {
    let project = (_jvenv_project (_jvenv_active))
    if ($project | is-empty) { error make --unspanned {msg: 'No project set'} }
    cd $project
}

# Create an environment and a directory in PROJECT_HOME for it.
def --env --wrapped mkproject [...args: string] {
    let name = ($args | last)
    let project = ($env.PROJECT_HOME | path join $name)
    if ($project | path exists) { error make --unspanned {msg: $"Project ($name) already exists."} }
    mkvirtualenv ...$args
    print $"Creating ($project)"
    mkdir $project
    setvirtualenvproject $name $project
    cd $project
}

# Create an environment that is removed when it is left.
def --env --wrapped mktmpenv [...args: string] {
    let name = ('tmp-' + (random chars --length 15))
    mkvirtualenv ...$args $name
    let marker = "This is a temporary environment. It will be deleted when you run 'deactivate'."
    $marker + "\n" | save ($env.VIRTUAL_ENV | path join README.tmpenv)
    print $marker
    # Should this shell end before it is left, a later mktmpenv removes it.
    try { ^(_jvenv_program) temp --while $nu.pid -- $env.VIRTUAL_ENV | complete | ignore }
    cd $env.VIRTUAL_ENV
}

# Uninstall everything but the seeds.
def wipeenv [] {
    let prefix = (_jvenv_active)
    let packages = (^(_jvenv_program) wipe --dry-run $prefix | lines)
    if ($packages | is-empty) {
        print 'Nothing to remove.'
    } else {
        print 'Uninstalling packages:' '' ...$packages
        ^(_jvenv_program) wipe --quiet $prefix
    }
}

# --- Completion of jvenv -------------------------------------------------------------------------------------------

const _jvenv_file = path self

# What may stand behind jvenv, from the file that lies beside this one, or was installed with the program; or null.
def _jvenv_table [] {
    let installed = (which --all jvenv | where type == external | get path | path dirname | path dirname)
    let files = (
        [($_jvenv_file | path dirname)] ++ ($installed | each {|dir| $dir | path join share jvenv })
        | each {|dir| $dir | path join completion.json }
        | where {|file| $file | path exists }
    )
    if ($files | is-empty) { return null }
    let table = (open $files.0)
    $table | upsert commands ($table.commands | merge {
        activate: {summary: 'Enter an environment in this shell', options: [], words: [environment]}
        deactivate: {summary: 'Leave the environment that is active'}
    })
}

# What programs on PATH are called whose names begin so.
def _jvenv_programs [begun: string] {
    $env.PATH | split row (char esep)
    | where {|dir| ($dir | path type) == dir }
    | each {|dir| try { ls --all --short-names $dir | get name } catch { [] } }
    | flatten | where {|name| $name | str starts-with $begun } | uniq
}

# What a word that begins so may be if it is of that kind, or null where nushell itself knows.
def _jvenv_words [kind: any, begun: string] {
    if ($kind | describe --detailed | get type) == list { return $kind }
    let is_path = ($begun =~ '/|^[.~]')
    match $kind {
        environment if not $is_path => { if (_jvenv_workon_home | path exists) { _jvenv_names } else { [] } }
        python if not $is_path => {
            let versions = ($env.PYENV_ROOT? | default ($env.HOME | path join .pyenv) | path join versions)
            let releases = (if ($versions | path exists) { ls --short-names $versions | get name } else { [] })
            (_jvenv_programs python) ++ (_jvenv_programs pypy) ++ $releases
        }
        program if not $is_path => { _jvenv_programs $begun }
        anything => []
        _ => null
    }
}

# Candidates behind the words of a command line, of which the last is being typed.
def _jvenv_complete [spans: list<string>] {
    let table = (_jvenv_table)
    if $table == null { return null }
    let begun = ($spans | last | str replace --regex r#'^["'`]'# '')
    mut name = ''
    mut known: any = {}
    mut value: any = null
    mut count = 0
    for word in ($spans | skip 1 | drop 1) {
        if $value != null {
            $value = null
        } else if $name in ['' python] {
            $name = (if $name == '' { $table.aliases | get --optional $word | default $word } else { $'python ($word)' })
            $known = ($table.commands | get --optional $name | default {})
        } else if ($word | str starts-with '-') {
            let options = ($known.options? | default [] | where {|option| $word in $option.names })
            $value = ($options | get 0?.value?)
        } else {
            $count += 1
        }
    }
    let at = $name
    let found = if $value != null {
        _jvenv_words $value $begun
    } else if $name in ['' python] {
        $table.commands | transpose value about | where {|it|
            if $at == '' { not ($it.value | str contains ' ') } else { $it.value | str starts-with 'python ' }
        } | each {|it| {value: ($it.value | split row ' ' | last), description: $it.about.summary} }
    } else if ($begun | str starts-with '-') {
        $known.options? | default [] | each {|option|
            $option.names | each {|word| {value: $word, description: $option.summary} }
        } | flatten
    } else {
        let words = ($known.words? | default [])
        if ($words | is-empty) { [] } else { _jvenv_words ($words | get ([$count (($words | length) - 1)] | math min)) $begun }
    }
    if $found == null { return null }
    $found
    | each {|it| if ($it | describe) == string { {value: $it} } else { $it } }
    | where {|it| $it.value | str starts-with $begun }
    | each {|it| $it | upsert value (_jvenv_quoted $it.value) }
}

def _jvenv_quoted [word: string] { if $word =~ '^[\w@%+:,./-][\w@%+=:,./-]*$' { $word } else { $word | to nuon } }

# --- The program --------------------------------------------------------------------------------------------------

# Enter and leave environments in this shell; everything else is for the program.
@complete _jvenv_complete
def --env --wrapped jvenv [...args: string] {
    match ($args | get 0? | default '') {
        activate => {
            let where_to = ($args | get 1? | default .)
            let named = (_jvenv_home | path join $where_to)
            if $where_to == . or ($named | path exists) { workon $where_to } else { _jvenv_enter ($where_to | path expand --no-symlink) true }
        }
        deactivate => { deactivate }
        trust | untrust => {
            ^(_jvenv_program) ...$args
            # Trust has changed: asks jvenv again about this directory.
            $env._JVENV_STATE.at = ''
            $env._JVENV_STATE.found = ''
            if $env._JVENV_STATE.wanted {
                $env._JVENV_STATE.told = []
                _jvenv_auto
            }
        }
        _ => { ^(_jvenv_program) ...$args }
    }
}

# It is no text, so that programs do not see it.
$env._JVENV_STATE = {
    asked: (_jvenv_found_now $_jvenv_file)
    at: ''
    found: ''
    entered: ''
    told: []
    wanted: (($env.JVENV_AUTO_ACTIVATE? | default '' | into string) not-in ['' '0' 'false'])
}

if $env._JVENV_STATE.wanted {
    let others = ($env.config?.hooks?.env_change?.PWD? | default [])
    $env.config = ($env.config | upsert hooks.env_change.PWD ($others ++ [{|before, after| _jvenv_auto }]))
}
