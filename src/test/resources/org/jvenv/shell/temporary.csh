# Ends without leaving a temporary environment, which is there as long as the shell is.
source $1:q
mktmpenv --no-cd
"$JVENV_BIN" temp -q --without-pip --python /usr/bin/python3 true
if (! -e "$VIRTUAL_ENV/pyvenv.cfg") echo wrong lost
echo done
