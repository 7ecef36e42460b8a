# Ends without leaving a temporary environment, which is there as long as the shell is.
use path
var j: = (ns [&])
eval (slurp < $args[0]) &on-end={|loaded| set j: = (ns $loaded[commands]) }
j:mktmpenv --no-cd >$path:dev-null
(external $E:JVENV_BIN) temp -q --without-pip --python /usr/bin/python3 true
if (not (path:is-regular $E:VIRTUAL_ENV/pyvenv.cfg)) { echo wrong: lost }
echo done
