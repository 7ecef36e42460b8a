# Ends without leaving a temporary environment, which is there as long as the shell is.
import os
source @($ARG1)
mktmpenv --no-cd > /dev/null
@($JVENV_BIN) temp -q --without-pip --python /usr/bin/python3 true
if not os.path.exists($VIRTUAL_ENV + '/pyvenv.cfg'):
    print('wrong: lost')
print('done')
