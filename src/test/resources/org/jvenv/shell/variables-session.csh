# Variables of environments in csh. Each line that fails says wrong.
source $1:q
mkvirtualenv one
mkvirtualenv two
deactivate
# What csh itself reads is hard to write in csh.
sh -c 'printf "\$(touch hacked) \`touch hacked\` \"it\047s\" \134 ; # = * \041 \041\041 \041* %%n \$HOME \${HOME:q} ~ é "' > odd
sh -c '"$JVENV_BIN" env set one PLAIN=text "ODD=$(cat odd)" EMPTY= "SPACES=  in it  " WAS_EXPORTED=new WAS_ODD=new WAS_LINES=new WORKON_HOME=/new'
sh -c 'printf "%s\n" "" "# comment" "x[\$(touch hacked)]=1" PATH=/nowhere path=/nowhere >> "$WORKON_HOME/one/.variables"'
"$JVENV_BIN" env set two PLAIN=two
setenv WAS_EXPORTED 'old "e'
setenv WAS_ODD "`cat odd`"
setenv WAS_LINES 'a\
b'
setenv ENVS "$WORKON_HOME"
env | sort > before
workon one
sh -c 'printenv ODD | tr -d "\n"' > seen
cmp odd seen || echo wrong ODD
if ("$PLAIN" != text) echo wrong PLAIN $PLAIN
if ("$EMPTY" != "") echo wrong EMPTY $EMPTY
if ("$SPACES" != "  in it  ") echo wrong SPACES "$SPACES"
if ("$WAS_EXPORTED" != new || "$WAS_ODD" != new || "$WAS_LINES" != new) echo wrong WAS
if ("$WORKON_HOME" != /new) echo wrong WORKON_HOME
if ("$PATH" =~ */nowhere*) echo wrong PATH $PATH
setenv PLAIN 'changed meanwhile'
deactivate
env | sort > after
diff before after || echo wrong variables
if ($?PLAIN || $?ODD || $?EMPTY) echo wrong left
workon two
if ("$PLAIN" != two) echo wrong PLAIN $PLAIN
workon one
if ("$PLAIN" != text) echo wrong PLAIN $PLAIN
setenv WORKON_HOME "$ENVS"
workon two
if ("$PLAIN" != two || $?ODD) echo wrong PLAIN $PLAIN
workon two
if ("$PLAIN" != two) echo wrong PLAIN $PLAIN
deactivate
env | sort > after
diff before after || echo wrong variables after all
if (-e hacked || -e "$WORKON_HOME/hacked") echo wrong hacked
echo done
