# Copies the environment e1. Each line that fails says wrong.
source $1:q
cpvirtualenv e1 e2
if ("$VIRTUAL_ENV" != "$WORKON_HOME/e2") echo wrong 1 $VIRTUAL_ENV
if ("`pip --version`" !~ *\ from\ $WORKON_HOME/e2/*) echo wrong 2 "`pip --version`"
cpvirtualenv e1 e2
if ($status == 0) echo wrong 3
echo done
