# What a parent entered by itself is left where it does not belong, in tcsh. Each line that fails says wrong.
mkdir -p $HOME:q/env/bin $HOME:q/none
touch $HOME:q/env/pyvenv.cfg
echo OWN=1 > $HOME:q/env/.variables
setenv VIRTUAL_ENV $HOME:q/env
setenv _JVENV_AUTO $VIRTUAL_ENV:q
setenv OWN 1
set path = ($VIRTUAL_ENV:q/bin $path:q)
setenv JVENV_AUTO_ACTIVATE 1
set prompt = 'x '
source $1:q
cd $HOME:q/none
if ($?VIRTUAL_ENV || $?_JVENV_AUTO || $?OWN) echo wrong not left
if ("$path[1]" == "$HOME/env/bin") echo wrong $path
echo done
