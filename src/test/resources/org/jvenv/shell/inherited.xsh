# What a parent entered by itself is left where it does not belong, in xonsh. Each line that fails says wrong.
import os

prefix = $HOME + '/env'
os.makedirs(prefix + '/bin')
os.makedirs($HOME + '/none')
for file, text in (('pyvenv.cfg', ''), ('.variables', 'OWN=1\n')):
    with open(prefix + '/' + file, 'w') as out:
        _ = out.write(text)
$VIRTUAL_ENV = $_JVENV_AUTO = prefix
$OWN = '1'
$PATH.insert(0, prefix + '/bin')
$JVENV_AUTO_ACTIVATE = '1'
source @($ARG1)
cd @($HOME + '/none')
for name in ('VIRTUAL_ENV', '_JVENV_AUTO', 'OWN'):
    if name in ${...}:
        print('wrong:', name, flush=True)
if prefix + '/bin' in $PATH:
    print('wrong:', $PATH, flush=True)
print('done', flush=True)
