# The commands in xonsh. Each line that fails says wrong.
import os
from pathlib import Path

envs, here = $WORKON_HOME, $HOME


def check(ok, what):
    if not ok:
        print('wrong:', what, flush=True)


# Newer releases leave the end of the last line out.
def whole(text):
    return text + '\n' if text and not text.endswith('\n') else text or ''


def status(*words):
    ran = !(@(list(words)))
    ran.end()
    return ran.rtn, whole(ran.out), whole(ran.err)


def active():
    return ${...}.get('VIRTUAL_ENV', '')


before = ${...}.detype()
source @($ARG1)
check(status('workon') == (1, '', f'NOTE: Virtual environments directory {envs} does not exist. Creating...\n'), 'empty')
check(status('deactivate') == (1, '', 'jvenv: no environment is active\n'), 'deactivate')
check(status('jvenv', 'deactivate')[0] == 1, 'jvenv deactivate')
mkvirtualenv one
check(active() == envs + '/one' and $VIRTUAL_ENV_PROMPT == 'one', active())
check($PATH[0] == envs + '/one/bin' and $(which python).strip() == envs + '/one/bin/python', $PATH)
check($(sh -c 'echo $VIRTUAL_ENV').strip() == envs + '/one', 'exported')
$PATH.insert(0, '/added')
deactivate
check($PATH[0] == '/added' and not [entry for entry in $PATH if 'one' in entry], $PATH)
$PATH.remove('/added')
check(not active(), active())
os.mkdir(envs + '/plain')
for name in ['', '.', '../x', 'plain', '..']:
    check(status('rmvirtualenv', name)[0] == 1, 'removed ' + name)
check(os.path.isdir(envs + '/plain'), 'lost')
check(status('rmvirtualenv', 'none')[0] == 0 and status('rmvirtualenv')[0] == 1, 'rmvirtualenv')
check(status('workon', 'none') ==
      (1, '', "ERROR: Environment 'none' does not exist. Create it with 'mkvirtualenv none'.\n"), 'workon none')
check(status('workon', 'plain')[2] == f"ERROR: Environment '{envs}/plain' does not contain an activate script.\n", 'plain')
mkvirtualenv 'sp ace'
check($(sh -c 'echo $VIRTUAL_ENV').strip() == envs + '/sp ace', active())
mkvirtualenv two --system-site-packages
check(active() == envs + '/two', active())
deactivate
check(status('workon') == (1, 'one\nsp ace\ntwo\n', ''), status('workon'))
check(status('lsvirtualenv', '-b')[1] == 'one\nsp ace\ntwo\n', 'lsvirtualenv -b')
check(status('mkvirtualenv', '--fail')[0] == 2, 'status')
check(status('mkvirtualenv', '-a', 'none', 'x')[2] ==
      'Cannot associate project with none, it is not a directory\n', 'mkvirtualenv -a')
check(not os.path.exists(envs + '/x'), 'made')

# Names that mean something to a shell.
for name in ["it's", 'a*b', '-dash', '$(touch bad)', 'q"t', '`touch bad`', 'ü', '%s;x', '~', 'a\nb', 'x${HOME}']:
    os.system('cp -a "$TEMPLATE" "$WORKON_HOME/one.new"')
    os.rename(envs + '/one.new', envs + '/' + name)
    check(status('workon', name)[0] == 0 and active() == envs + '/' + name, name)
    check($(sh -c 'command -v python').strip() == f'{envs}/{name}/bin/python', name)
    check(status('deactivate') == (0, '', '') and status('rmvirtualenv', name)[0] == 0, name)
    check(not os.path.exists(envs + '/' + name), name)
for name in ['$HOME', 'a:b']:
    os.system('cp -a "$TEMPLATE" "$WORKON_HOME/one.new"')
    os.rename(envs + '/one.new', envs + '/' + name)
    code, out, err = status('workon', name)
    check(code == 1 and 'cannot be entered' in err and not active() and $PATH == before['PATH'].split(':'), name)
    check(status('rmvirtualenv', name)[0] == 0, name)
check(sorted(os.listdir(envs)) == ['one', 'plain', 'sp ace', 'two'] and not os.path.exists('bad'), os.listdir(envs))

# Hooks that are run.
for hook in ['preactivate', 'premkvirtualenv', 'prermvirtualenv', 'postrmvirtualenv', 'two/bin/preactivate', 'get_env_details']:
    Path(envs, hook).write_text(f'#!/bin/sh\necho {hook} "$@" "${{VIRTUAL_ENV##*/}}" "${{PWD##*/}}"\n')
    os.chmod(envs + '/' + hook, 0o755)
workon one
check(status('workon', 'two')[1] == 'preactivate two  envs\ntwo/bin/preactivate two  envs\n', 'hooks')
check(status('showvirtualenv')[1] == 'get_env_details two two envs\n\n', 'showvirtualenv')
check(status('mkvirtualenv', 'new')[1] == 'premkvirtualenv new two envs\npreactivate new  envs\n', 'mkvirtualenv')
check(status('rmvirtualenv', 'new')[0] == 1, 'removed the active one')
os.symlink(envs, $HOME + '/alias')
$WORKON_HOME = $HOME + '/alias'
check(status('rmvirtualenv', 'new')[0] == 1, 'removed the active one by another name')
$WORKON_HOME = envs
deactivate
check(status('rmvirtualenv', 'new')[1] ==
      'Removing new...\nprermvirtualenv new  envs\npostrmvirtualenv new  envs\n', 'rmvirtualenv')
os.system('cd "$WORKON_HOME" && rm preactivate premkvirtualenv prermvirtualenv postrmvirtualenv two/bin/preactivate')

mktmpenv > /dev/null
temporary = active()
check($PWD == temporary and os.path.basename(temporary).startswith('tmp-'), $PWD)
check(status('deactivate')[1] == f'Removing temporary environment: {temporary[-19:]}\nRemoving {temporary[-19:]}...\n', 'tmp')
check(not os.path.exists(temporary) and $PWD == envs, 'temporary')

os.makedirs(here + '/proj/sub')
check(status('setvirtualenvproject', 'two', here + '/proj')[1] == f'Setting project for two to {here}/proj\n', 'set')
cd @(here + '/proj/sub')
workon .
check(active() == envs + '/two' and $PWD == here + '/proj', $PWD)
workon -n one
check($PWD == here + '/proj', $PWD)
check(status('cdproject') == (1, '', f'No project set in {envs}/one/.project\n'), 'cdproject')
workon -n two
cdvirtualenv lib
check($PWD == envs + '/two/lib', $PWD)
cdproject
check($PWD == here + '/proj', $PWD)
cdsitepackages
check($PWD.endswith('/site-packages') and $PWD == os.getcwd(), $PWD)
add2virtualenv /a.c /abc
add2virtualenv -d /a.c
check(status('add2virtualenv')[:2] ==
      (1, 'Usage: add2virtualenv dir [dir ...]\n\nExisting paths:\n/abc\n'), status('add2virtualenv'))
add2virtualenv /usr/share
check($(python -c 'import sys; print(sys.path[1])').strip() == '/usr/share', 'sys.path')
check('/abc\n' in status('lssitepackages')[1], 'lssitepackages')
check(status('toggleglobalsitepackages')[1] == 'Enabled global site-packages\n', 'toggle')
check('include-system-site-packages = true\n' in Path(envs + '/two/pyvenv.cfg').read_text(), 'pyvenv.cfg')
check(status('toggleglobalsitepackages')[1] == 'Disabled global site-packages\n', 'toggle')
cd @(here)
jvenv activate one
check(active() == envs + '/one' and $PWD == here, active())
jvenv deactivate
os.system('cp -a "$TEMPLATE" outside')
jvenv activate ./outside
check(active() == here + '/outside', active())
check(status('jvenv', 'path', 'two') == (0, envs + '/two\n', ''), status('jvenv', 'path', 'two'))
check(whole($(jvenv path two | cat)) == envs + '/two\n', 'pipe')
check(status('jvenv', 'path', 'none')[0] == 5, 'status of jvenv')
deactivate
check(status('mkproject', 'p')[0] == 1, 'PROJECT_HOME')
$PROJECT_HOME = here + '/projects'
check('does not exist' in status('mkproject', 'p')[2], 'PROJECT_HOME')
os.mkdir($PROJECT_HOME)
check(status('mkproject', 'p')[:2] ==
      (0, f'Creating {here}/projects/p\nSetting project for p to {here}/projects/p\n'), 'mkproject')
check(active() == envs + '/p' and $PWD == here + '/projects/p', $PWD)
check(status('mkproject', 'p')[2] == 'Project p already exists.\n', 'mkproject')
deactivate
rmvirtualenv p > /dev/null
check(status('allvirtualenv', 'pwd')[1] ==
      f'one\n===\n{envs}/one\n\nsp ace\n======\n{envs}/sp ace\n\ntwo\n===\n{envs}/two\n\n', status('allvirtualenv', 'pwd'))
check('\n  workon: ' in status('virtualenvwrapper')[1], 'virtualenvwrapper')

# What another tool's script leaves behind does not keep us from leaving and entering.
source @(envs + '/one/bin/activate.xsh')
workon two
check([entry for entry in $PATH if entry.startswith(envs)] == [envs + '/two/bin'], $PATH)
source @(envs + '/one/bin/activate.xsh')
check(active() == envs + '/one' and [entry for entry in $PATH if entry.startswith(envs)] == [envs + '/one/bin'], $PATH)
deactivate
$PYTHONHOME = '/elsewhere'
workon one
check('PYTHONHOME' not in ${...}, 'PYTHONHOME')
deactivate
check($PYTHONHOME == '/elsewhere', 'PYTHONHOME')
del $PYTHONHOME, $PROJECT_HOME
cd @(here)
after = ${...}.detype()
for name in {*before, *after} - {'OLDPWD', 'XONSH_CAPTURE_ALWAYS'}:
    check(before.get(name) == after.get(name), f'{name}: {before.get(name)} {after.get(name)}')

# Completion.
$XONSH_INTERACTIVE = True
source @($ARG1)
from xonsh.completer import Completer


def offered(line):
    try:
        return [str(word).strip() for word in Completer().complete_line(line)[0]]
    except RuntimeError:
        return None


check(offered('workon ') == ['one', "r'sp ace'", 'two'], offered('workon '))
check(offered("workon 's") == ["r'sp ace'"], offered("workon 's"))
check(offered('rmvirtualenv one t') == ['two'], offered('rmvirtualenv one t'))
check(offered('jvenv activate o') == ['one'], offered('jvenv activate o'))
workon one
check(offered('cdvirtualenv lib/p')[0].startswith('lib/python'), offered('cdvirtualenv lib/p'))
print('done')
