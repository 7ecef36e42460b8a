# Copies the environment e1. Each line that fails says wrong.
source @FILE@
def check [ok: bool, what: string] { if not $ok { print $"wrong: ($what)" } }
let copy = ($env.WORKON_HOME | path join 'sp ace')
cpvirtualenv e1 'sp ace'
check ($env.VIRTUAL_ENV == $copy) $env.VIRTUAL_ENV
check (^pip --version | str contains $" from ($copy)/") (^pip --version)
try { cpvirtualenv e1 'sp ace'; check false 'again' }
print done
