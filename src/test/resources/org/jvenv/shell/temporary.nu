# Ends without leaving a temporary environment, which is there as long as the shell is.
source @FILE@
mktmpenv
^$env.JVENV_BIN temp -q --without-pip --python /usr/bin/python3 true
if not ($env.VIRTUAL_ENV | path join pyvenv.cfg | path exists) { print 'wrong: lost' }
print done
