# Copies the environment e1. Each line that fails says wrong.
source $argv[1]
cpvirtualenv e1 'sp ace' >/dev/null; or echo wrong status
test "$VIRTUAL_ENV" = "$WORKON_HOME/sp ace"; or echo wrong $VIRTUAL_ENV
string match -q "* from $WORKON_HOME/sp ace/*" -- (pip --version); or echo wrong (pip --version)
cpvirtualenv e1 'sp ace' >/dev/null; and echo wrong again
cpvirtualenv nosuch x >/dev/null; and echo wrong nosuch
echo done
