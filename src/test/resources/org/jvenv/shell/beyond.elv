# Variables, trust, and activation where it belongs, in elvish. Each line that fails says wrong.
use path
use str
set-env JVENV_AUTO_ACTIVATE 1
var j: = (ns [&])
eval (slurp < $args[0]) &on-end={|loaded| set j: = (ns $loaded[commands]) }
var envs here = $E:WORKON_HOME $E:HOME
fn check {|ok @what| if (not $ok) { echo wrong: $@what } }
fn is {|what found expected| check (eq $found $expected) $what is (repr $found), not (repr $expected) }
fn at {|prefix| is 'VIRTUAL_ENV at '$pwd $E:VIRTUAL_ENV $prefix }
fn write {|file text| mkdir -p (path:dir $file); print $text >$file }
fn quietly {|command @words| $command $@words >$path:dev-null 2>&1 }
# The errors of a command. Those of a change of directory do not follow redirections, because elvish calls the function.
fn errors {|command @words| try { $command $@words 2>$here/err >$path:dev-null } catch e { echo $e }; slurp <$here/err }
fn times {|text part| - (count [(str:split $part $text)]) 1 }

for name [one two three] { j:mkvirtualenv $name }
j:deactivate

# variables
var odd = '$(touch hacked) (touch hacked) `touch hacked` "it''s" \ ; # = * ! %n ~ é '
j:jvenv env set one PLAIN=text ODD=$odd EMPTY= WAS=new 'SPACES=  in it  ' A_PATH=a:b
print "\n# comment\nx[(touch hacked)]=1\nPATH=/nowhere\nstatus=1\n" >>$envs/one/.variables
set-env WAS "old \"e'"
var before = [(env | order)]
is warnings (times (errors $j:workon~ one) 'jvenv: cannot set') (num 3)
is values [$E:PLAIN $E:ODD $E:SPACES $E:WAS $E:A_PATH] [text $odd '  in it  ' new a:b]
is ODD (sh -c 'echo "$ODD"') $odd
check (has-env EMPTY) EMPTY
set-env PLAIN changed
j:deactivate
is variables [(env | order)] $before
quietly $j:workon~ one
j:workon two
check (not (has-env PLAIN)) PLAIN
j:deactivate

# the text of --prompt
(external $E:JVENV_BIN) create -q --without-pip --python /usr/bin/python3 --name shown --prompt "it's (there)"
j:workon -n shown
is prompt $E:VIRTUAL_ENV_PROMPT "it's (there)"
j:deactivate

# hooks of a project
var project = $here"/it's $(touch hacked) (touch hacked) é"
var hooks = $project/.virtualenvwrapper
write $hooks/postactivate.elv "var came = 1\nset-env CAME yes\n"
write $hooks/predeactivate.elv "set-env WENT yes\n"
quietly $j:setvirtualenvproject~ three $project
fn visit {
    set E:CAME E:WENT = no no
    var said = (errors $j:workon~ -n three)(errors $j:deactivate~)
    put $E:CAME' '$E:WENT $said
}
var came said = (visit)
is hooks $came 'no no'
is messages (times $said 'is not trusted, and is skipped; look at it, then run: jvenv trust ') (num 2)
j:jvenv trust -q $project
is trusted [(visit)] ['yes yes' '']
write $hooks/postactivate.elv "var came = 1\nset-env CAME yes "
set came said = (visit)
is hooks $came 'no yes'
check (str:contains $said 'has changed since it was trusted') $said
set-env VIRTUALENVWRAPPER_TRUST_PROJECTS 1
is hooks [(visit)] ['yes yes' '']
for code ['fail because' 'nosuchvariable $x' '(' 'sh -c "exit 3"'] {
    write $hooks/postactivate.elv $code
    set came said = (visit)
    is hooks $came 'no yes'
    check (str:contains $said "/postactivate.elv' failed:") $code $said
}
unset-env VIRTUALENVWRAPPER_TRUST_PROJECTS

# hooks of the user
for name [postactivate predeactivate postdeactivate] {
    write $envs/$name.elv 'set-env RAN $E:RAN"global-'$name' "'
    write $envs/two/bin/$name.elv 'set-env RAN $E:RAN"'$name'-"$E:VIRTUAL_ENV" "'
}
j:workon -n two
j:deactivate
var during = '-'$envs'/two '
is RAN $E:RAN 'global-postactivate postactivate'$during'predeactivate'$during'global-predeactivate postdeactivate- global-postdeactivate '
set-env RAN ''
rm $envs/postactivate.elv $envs/predeactivate.elv $envs/postdeactivate.elv

# activation where it belongs
set odd = $here"/an odd $(touch hacked) (touch hacked) 'é"
for dir [$odd/sub/deeper $here/named/sub $here/path/sub $here/tied/sub $here/none] { mkdir -p $dir }
for env [$odd/.venv $here/path/env] { (external $E:JVENV_BIN) create -q --without-pip --python /usr/bin/python3 $env }
write $here/named/.venv "one\n"
write $here/path/.venv "./env\n"
quietly $j:setvirtualenvproject~ two $here/tied
cd $odd/sub
at ''
cd /
cd $odd
at ''
j:jvenv trust -q $odd
at $odd/.venv
for name [named path tied] { j:jvenv trust -q $here/$name }
cd sub/deeper
at $odd/.venv
is PWD $pwd $odd/sub/deeper
cd $here/none
at ''
cd $here/named/sub
at $envs/one
cd $here/path/sub
at $here/path/env
cd $here/tied/sub
at $envs/two
is RAN $E:RAN 'postactivate'$during
is PWD $pwd $here/tied/sub
j:workon -n one 2>$path:dev-null
cd /
at $envs/one
j:deactivate
cd $odd
at $odd/.venv
j:deactivate
cd sub
at ''
cd /
j:jvenv env set $here/path/env OWN=mine
cd $here/path
at $here/path/env
is OWN $E:OWN mine
cd /
check (not (has-env OWN)) OWN
write $here/path/env/.variables "OWN=theirs\n"
cd $here/path
at ''
cd /
write $here/named/.venv "two\n"
cd $here/named
at ''
cd /
for dir [$here $odd $project $odd/sub $hooks] { check (not (path:is-regular $dir/hacked)) hacked $dir }
echo done
