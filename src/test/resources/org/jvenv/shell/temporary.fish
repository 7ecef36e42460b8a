# Ends without leaving a temporary environment, which is there as long as the shell is.
source $argv[1]
mktmpenv --no-cd >/dev/null; or echo "wrong: $status"
$JVENV_BIN temp -q --without-pip --python /usr/bin/python3 true
test -e $VIRTUAL_ENV/pyvenv.cfg; or echo 'wrong: lost'
echo done
