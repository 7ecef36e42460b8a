# What a parent entered by itself is left where it does not belong, in elvish. Each line that fails says wrong.
var prefix = $E:HOME/env
mkdir -p $prefix/bin $E:HOME/none
print '' >$prefix/pyvenv.cfg
echo OWN=1 >$prefix/.variables
set E:VIRTUAL_ENV E:_JVENV_AUTO E:OWN paths = $prefix $prefix 1 [$prefix/bin $@paths]
set-env JVENV_AUTO_ACTIVATE 1
eval (slurp < $args[0])
cd $E:HOME/none
for name [VIRTUAL_ENV _JVENV_AUTO OWN] { if (has-env $name) { echo wrong: $name } }
if (has-value $paths $prefix/bin) { echo wrong: $E:PATH }
echo done
