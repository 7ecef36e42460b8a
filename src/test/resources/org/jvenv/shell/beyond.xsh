# Trust, and entering where it belongs, in xonsh. Each line that fails says wrong.
import os

envs, here = $WORKON_HOME, $HOME


def check(ok, *what):
    if not ok:
        print('wrong:', *what, flush=True)


def at(prefix):
    check(${...}.get('VIRTUAL_ENV', '') == prefix, 'at', $PWD, ${...}.get('VIRTUAL_ENV', ''))


def errors(*words):
    ran = !(@(list(words)))
    ran.end()
    return (ran.err or '').replace('\r', '')


def write(file, text):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, 'w') as out:
        out.write(text)


$JVENV_AUTO_ACTIVATE = '1'
source @($ARG1)
mkvirtualenv one
mkvirtualenv two
mkvirtualenv three
deactivate

# what the shell shows
@($JVENV_BIN) create -q --without-pip --python /usr/bin/python3 --name shown --prompt "it's there"
workon -n shown
check($VIRTUAL_ENV_PROMPT == "it's there", $VIRTUAL_ENV_PROMPT)
deactivate

# hooks of a project
project = here + "/it's $(touch hacked) `touch hacked` é"
hooks = project + '/.virtualenvwrapper'
write(hooks + '/postactivate.xsh', 'came = 1\n$CAME = "yes"\n')
write(hooks + '/predeactivate.xsh', '$WENT = "yes"\n')
setvirtualenvproject three @(project) > /dev/null


def visit():
    $CAME = $WENT = 'no'
    said = errors('workon', '-n', 'three') + errors('deactivate')
    return $CAME + ' ' + $WENT, said


came, said = visit()
check(came == 'no no' and said.count('is not trusted, and is skipped; look at it, then run: jvenv trust ') == 2, came, said)
jvenv trust -q @(project)
check(visit() == ('yes yes', ''), visit())
write(hooks + '/postactivate.xsh', 'came = 1\n$CAME = "yes" ')
came, said = visit()
check(came == 'no yes' and 'has changed since it was trusted' in said, came, said)
$VIRTUALENVWRAPPER_TRUST_PROJECTS = '1'
check(visit()[0] == 'yes yes', visit())
write(hooks + '/postactivate.xsh', '1/0')
check(visit()[1].endswith('failed: ZeroDivisionError: division by zero\n'), visit())
del $VIRTUALENVWRAPPER_TRUST_PROJECTS

# entering where it belongs
odd = here + "/an odd $(touch hacked) 'é"
for directory in (odd + '/sub/deeper', here + '/named/sub', here + '/path/sub', here + '/tied/sub', here + '/none'):
    os.makedirs(directory)
jvenv create -q --without-pip --python /usr/bin/python3 @(odd + '/.venv') @(here + '/path/env')
write(here + '/named/.venv', 'one\n')
write(here + '/path/.venv', './env\n')
setvirtualenvproject two @(here + '/tied') > /dev/null
said = errors('cd', odd + '/sub')
at('')
check('is not trusted, and is not entered; to trust it, run: jvenv trust ' in said, said)
cd /
check(errors('cd', odd) == '', 'told twice')
at('')
jvenv trust -q @(odd)
at(odd + '/.venv')
for name in ('named', 'path', 'tied'):
    jvenv trust -q @(here + '/' + name)
cd sub/deeper
at(odd + '/.venv')
check($PWD == odd + '/sub/deeper', $PWD)
cd @(here + '/none')
at('')
cd @(here + '/named/sub')
at(envs + '/one')
cd @(here + '/path/sub')
at(here + '/path/env')
cd @(here + '/tied/sub')
at(envs + '/two')
check($PWD == here + '/tied/sub', $PWD)
workon -n one
cd /
at(envs + '/one')
deactivate
cd @(odd)
at(odd + '/.venv')
deactivate
cd sub
at('')
cd /
jvenv env set @(here + '/path/env') OWN=mine
cd @(here + '/path')
at(here + '/path/env')
check($OWN == 'mine', 'OWN')
cd /
check('OWN' not in ${...}, 'OWN')
write(here + '/path/env/.variables', 'OWN=theirs\n')
said = errors('cd', here + '/path')
at('')
check('has changed since it was trusted' in said, said)
cd /
write(here + '/named/.venv', 'two\n')
cd @(here + '/named')
at('')
cd /

# a path that PATH cannot contain is rejected before anything else; one that was activated automatically is deactivated
os.system('cp -a "$TEMPLATE" "$WORKON_HOME/a:b"')
workon -n one
check('cannot be entered: xonsh would change its name on PATH' in errors('workon', 'a:b'), 'a:b')
at(envs + '/one')
deactivate
write(here + '/colon/.venv', 'a:b\n')
os.makedirs(here + '/outside')
jvenv trust -q @(here + '/colon')
cd @(here + '/tied')
at(envs + '/two')
check('cannot be entered' in errors('cd', here + '/colon'), 'colon')
at('')
cd /

# variables: a value of the user that no environment can replace, and one that another program deactivated
$B_PATH = '/b'
jvenv env set one @('B_PATH=~') C=in
workon -n one
check($C == 'in' and ${...}.detype()['B_PATH'] == '/b', 'B_PATH')
$B_PATH = '/changed'
deactivate
check(${...}.detype()['B_PATH'] == '/changed' and 'C' not in ${...}, 'B_PATH after')

# deactivation in a directory that was removed, and without the program
os.makedirs(here + '/gone')
workon -n one
cd @(here + '/gone')
os.rmdir(here + '/gone')
deactivate
at('')
cd /
$C = 'mine'
program = $JVENV_BIN
moved = here + '/moved'
$JVENV_BIN = here + '/link'
os.symlink(program, $JVENV_BIN)
source @($ARG1)
workon -n one
os.rename($JVENV_BIN, moved)
check(errors('workon', 'two') == 'jvenv: the jvenv program of this shell does not exist any more\n', 'gone')
at(envs + '/one')
check(errors('deactivate') == 'jvenv: the jvenv program of this shell does not exist any more\n', 'gone')
at('')
check($C == 'mine' and '_JVENV_CHANGED' not in ${...}, 'C')
check(not [entry for entry in $PATH if entry.startswith(envs)], $PATH)
for directory in (here, odd, project, '/'):
    check(not os.path.exists(directory + '/hacked'), 'hacked')
print('done')
