# Hooks of projects in csh, and in tcsh entering where it belongs. Each line that fails says wrong.
setenv JVENV_AUTO_ACTIVATE 1
set prompt = 'x '
source $1:q
mkvirtualenv one
mkvirtualenv two
mkvirtualenv three
deactivate
set envs = "$WORKON_HOME"

# hooks of a project
set project = "$HOME/it's "'$(touch hacked) `touch hacked` é'
mkdir -p $project:q/.virtualenvwrapper
setvirtualenvproject three $project:q > /dev/null
echo 'set came = yes; setenv SAW $VIRTUAL_ENV:t' > $project:q/.virtualenvwrapper/postactivate.csh
echo 'set went = yes; setenv SAW $VIRTUAL_ENV:t' > $project:q/.virtualenvwrapper/predeactivate.csh
set came = no went = no
workon -n three
deactivate
if ("$came $went" != "no no") echo wrong hooks $came $went
"$JVENV_BIN" trust -q $project:q
workon -n three
if ("$came $went $SAW" != "yes no three") echo wrong hooks $came $went
setenv SAW nothing
workon two
if ("$came $went $SAW" != "yes yes three") echo wrong hooks $came $went $SAW
set came = no went = no
deactivate
echo '# more' >> $project:q/.virtualenvwrapper/postactivate.csh
workon -n three
deactivate
if ("$came $went" != "no yes") echo wrong hooks $came $went

# entering where it belongs
if ($?tcsh) then
    set odd = "$HOME/an odd "'$(touch hacked) `touch hacked` '"'é"
    mkdir -p $odd:q/sub/deeper "$HOME/named/sub" "$HOME/path/sub" "$HOME/tied/sub" "$HOME/none"
    "$JVENV_BIN" create -q --without-pip --python /usr/bin/python3 $odd:q/.venv "$HOME/path/env"
    echo one > "$HOME/named/.venv"
    echo ./env > "$HOME/path/.venv"
    setvirtualenvproject two "$HOME/tied" > /dev/null
    cd $odd:q/sub
    if ($?VIRTUAL_ENV) echo wrong not trusted
    if ($#_jvenv_told != 1) echo wrong told $_jvenv_told
    cd ..
    if ($#_jvenv_told != 1) echo wrong told twice $_jvenv_told
    cd /
    foreach name ($odd:q "$HOME/named" "$HOME/path" "$HOME/tied")
        "$JVENV_BIN" trust -q $name:q
    end
    cd $odd:q/sub/deeper
    if ("$VIRTUAL_ENV" != $odd:q/.venv) echo wrong odd "$VIRTUAL_ENV"
    if ("$cwd" != $odd:q/sub/deeper) echo wrong $cwd
    cd "$HOME/none"
    if ($?VIRTUAL_ENV) echo wrong left
    cd "$HOME/named/sub"
    if ("$VIRTUAL_ENV" != "$envs/one") echo wrong named "$VIRTUAL_ENV"
    cd "$HOME/path/sub"
    if ("$VIRTUAL_ENV" != "$HOME/path/env") echo wrong path "$VIRTUAL_ENV"
    cd "$HOME/tied/sub"
    if ("$VIRTUAL_ENV" != "$envs/two") echo wrong tied "$VIRTUAL_ENV"
    if ("$cwd" != "$HOME/tied/sub") echo wrong "$cwd"
    workon -n one
    cd /
    if ("$VIRTUAL_ENV" != "$envs/one") echo wrong own "$VIRTUAL_ENV"
    deactivate
    cd $odd:q
    if ("$VIRTUAL_ENV" != $odd:q/.venv) echo wrong odd "$VIRTUAL_ENV"
    deactivate
    cd sub
    if ($?VIRTUAL_ENV) echo wrong left by the user
    cd /
    "$JVENV_BIN" env set "$HOME/path/env" OWN=mine
    cd "$HOME/path"
    if ("$OWN" != mine) echo wrong OWN $OWN
    cd /
    if ($?OWN) echo wrong OWN
    echo 'touch hacked' >> "$HOME/path/env/bin/activate.csh"
    cd "$HOME/path"
    if ($?VIRTUAL_ENV) echo wrong changed
    cd /
    echo two > "$HOME/named/.venv"
    cd "$HOME/named"
    if ($?VIRTUAL_ENV) echo wrong redirected
    cd /
    foreach name (/ "$HOME" $odd:q $project:q "$HOME/path")
        if (-e $name:q/hacked) echo wrong hacked
    end
endif
echo done
