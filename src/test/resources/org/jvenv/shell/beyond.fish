# Variables, trust and entering where it belongs, in fish. Each line that fails says wrong.
function wrong
    echo wrong: $argv
end
function is
    test "$argv[2]" = "$argv[3]"; or wrong "$argv[1] is $argv[2], not $argv[3]"
end
function at
    is "at $PWD" "$VIRTUAL_ENV" "$argv[1]"
end
set -g JVENV_AUTO_ACTIVATE 1
set -g said $SESSION/err
source $argv[1]
functions -c _jvenv_auto _jvenv_looked
function _jvenv_auto # what is said in an event goes past the redirections of the command
    _jvenv_looked 2>>$said
end
mkvirtualenv one >/dev/null
mkvirtualenv two >/dev/null
mkvirtualenv three >/dev/null
deactivate

# variables
set -l odd '$(touch hacked) (touch hacked) `touch hacked` "it\'s" \ ; # = * ! %n ~ é '
jvenv env set one PLAIN=text ODD=$odd EMPTY= WAS_SHELL=new WAS_EXPORTED=new 'SPACES=  in it  ' A_PATH=a:b
printf '%s\n' '' '# comment' 'x[(touch hacked)]=1' PATH=/nowhere status=1 >>$WORKON_HOME/one/.variables
set -g WAS_SHELL old '$x'
set -gx WAS_EXPORTED 'old "e'
set -l before (env | sort)
workon one 2>$said
is warnings (count <$said) 3
is PLAIN "$PLAIN" text
is ODD "$ODD" $odd
is ODD (printenv ODD) $odd
set -qx EMPTY; or wrong EMPTY
is SPACES "$SPACES" '  in it  '
is WAS_SHELL (printenv WAS_SHELL) new
is A_PATH (printenv A_PATH) a:b
set PLAIN changed
deactivate
set -q PLAIN; and wrong "PLAIN is $PLAIN"
is WAS_SHELL (count $WAS_SHELL) 2
set -qx WAS_SHELL; and wrong 'WAS_SHELL is exported'
is variables "$(env | sort | string collect)" "$(printf '%s\n' $before | string collect)"
workon one 2>/dev/null
workon two
set -q PLAIN; and wrong "PLAIN is $PLAIN"
deactivate

# hooks of a project
set -l project "$SESSION/it's \$(touch hacked) (touch hacked) é"
mkdir -p $project/.virtualenvwrapper
setvirtualenvproject three $project >/dev/null
echo 'set -g came yes' >$project/.virtualenvwrapper/postactivate.fish
echo 'set -g went yes' >$project/.virtualenvwrapper/predeactivate.fish
function visit
    set -g came no
    set -g went no
    workon --no-cd three 2>$said
    deactivate 2>>$said
end
visit
is hooks "$came $went" 'no no'
is lines (count <$said) 2
string match -q '*is not trusted, and is skipped; look at it, then run: jvenv trust *' <$said; or wrong (cat $said)
eval (string replace -r '.*then run: ' '' <$said)[1] 2>/dev/null
visit
is hooks "$came $went" 'yes yes'
is said "$(cat $said)" ''
echo >>$project/.virtualenvwrapper/postactivate.fish
visit
is hooks "$came $went" 'no yes'
string match -q '*has changed since it was trusted*' <$said; or wrong (cat $said)
set -g VIRTUALENVWRAPPER_TRUST_PROJECTS 1
visit
is hooks "$came $went" 'yes yes'
set -e VIRTUALENVWRAPPER_TRUST_PROJECTS

# entering where it belongs
set -l odd "$SESSION/an odd \$(touch hacked) (touch hacked) 'é"
mkdir -p $odd/sub/deeper $SESSION/named/sub $SESSION/tied/sub $SESSION/none
jvenv create -q --without-pip --python /usr/bin/python3 $odd/.venv
echo one >$SESSION/named/.venv
setvirtualenvproject two $SESSION/tied >/dev/null
echo -n >$said
cd $odd/sub 2>>$said
at ''
cd / 2>>$said
cd $odd 2>>$said
at ''
is lines (count <$said) 1
eval (string replace -r '.*trust it, run: ' '' <$said) -q
at $odd/.venv
jvenv trust -q $SESSION/named
jvenv trust -q $SESSION/tied
echo -n >$said
cd sub/deeper
at $odd/.venv
cd $SESSION/none
at ''
cd $SESSION/named/sub 2>/dev/null
at $WORKON_HOME/one
is PWD $PWD $SESSION/named/sub
cd $SESSION/tied/sub
at $WORKON_HOME/two
workon --no-cd three 2>/dev/null
cd /
at $WORKON_HOME/three
deactivate 2>/dev/null
cd $odd
at $odd/.venv
deactivate
cd sub
at ''
cd /
set -l text (cat $odd/.venv/bin/activate.fish)
echo 'touch hacked' >>$odd/.venv/bin/activate.fish
cd $odd 2>>$said
at ''
string match -q '*has changed since it was trusted*' <$said; or wrong (cat $said)
printf '%s\n' $text >$odd/.venv/bin/activate.fish
cd /
cd $odd
at $odd/.venv
cd /
at ''
for dir in $SESSION $odd $project $odd/sub
    test -e $dir/hacked; and wrong hacked
end
echo done
