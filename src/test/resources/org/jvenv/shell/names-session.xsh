# The names that the integration uses belong to the user here. Each line that fails says wrong.
before = set(globals())
source @($ARG1)
if set(globals()) - before - {'before'}:
    print('wrong', set(globals()) - before)
os = re = sys = env = home = names = run = text = workon = None
mkvirtualenv one
![workon one]
deactivate
rmvirtualenv one
print('done')
