# The commands of the lazy file: none is read before it is called.
. "$1"
if typeset -f virtualenvwrapper_run_hook >/dev/null; then echo wrong; else echo 'not loaded'; fi
mkvirtualenv one
mkvirtualenv two
lsvirtualenv -b
if typeset -f virtualenvwrapper_run_hook >/dev/null; then echo loaded; fi
