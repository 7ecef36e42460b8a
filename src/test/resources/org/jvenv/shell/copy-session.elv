# Copies the environment e1. Each line that fails says wrong.
use path
use str
var j: = (ns [&])
eval (slurp < $args[0]) &on-end={|loaded| set j: = (ns $loaded[commands]) }
j:cpvirtualenv e1 'sp ace' >$path:dev-null
if (not-eq $E:VIRTUAL_ENV $E:WORKON_HOME/'sp ace') { echo wrong: $E:VIRTUAL_ENV }
var pip = (pip --version)
if (not (str:contains $pip ' from '$E:WORKON_HOME'/sp ace/')) { echo wrong: $pip }
for words [[e1 'sp ace'] [nosuch x]] {
    try { j:cpvirtualenv $@words >$path:dev-null 2>&1; echo wrong: $@words } catch e { if (not-eq (to-string $e[reason][exit-status]) 1) { echo wrong: $e[reason] } }
}
echo done
