# The changes of directory between "begin" and "end" start no program in tcsh. Each line that fails says wrong.
setenv JVENV_AUTO_ACTIVATE 1
set prompt = 'x '
mkdir -p "$HOME/plain/a b/c" "$HOME/web/sub" "$HOME/tied/sub" "$WORKON_HOME/one"
ln -s "$HOME/plain" "$HOME/link"
"$JVENV_BIN" create -q --without-pip --python /usr/bin/python3 "$HOME/web/.venv"
"$JVENV_BIN" trust -q "$HOME/web"
touch "$WORKON_HOME/one/pyvenv.cfg"
echo "$HOME/tied" > "$WORKON_HOME/one/.project"
source $1:q
cd /
/bin/echo begin
cd "$HOME/plain/a b/c"
cd ..
cd "$HOME/link/a b"
cd /
/bin/echo end
cd "$HOME/web"
if ("$VIRTUAL_ENV" != "$HOME/web/.venv") echo wrong "$VIRTUAL_ENV"
/bin/echo begin
cd sub
cd ..
/bin/echo end
cd "$HOME/link"
if ($?VIRTUAL_ENV) echo wrong left
echo done
