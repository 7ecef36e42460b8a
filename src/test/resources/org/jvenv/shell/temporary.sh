# Ends without leaving a temporary environment, which is there as long as the shell is.
. "$1"
mktmpenv --no-cd >/dev/null || echo "wrong: $?"
"$JVENV_BIN" temp -q --without-pip --python /usr/bin/python3 true
[ -e "$VIRTUAL_ENV/pyvenv.cfg" ] || echo 'wrong: lost'
echo done
