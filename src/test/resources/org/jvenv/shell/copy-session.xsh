# Copies the environment e1, and wipes the copy. Each line that fails says wrong.
envs = $WORKON_HOME
source @($ARG1)
cpvirtualenv e1 'sp ace' || echo wrong status
if $VIRTUAL_ENV != envs + '/sp ace' or f' from {envs}/sp ace/' not in $(pip --version):
    print('wrong', $VIRTUAL_ENV, $(pip --version))
if ![cpvirtualenv e1 'sp ace']:
    print('wrong again')
if ![cpvirtualenv nosuch x]:
    print('wrong nosuch')
if $(wipeenv).strip() != 'Nothing to remove.':
    print('wrong', $(wipeenv))
print('done')
