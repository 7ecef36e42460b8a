@rem Take our own entry out of PATH, so that what was added since stays.
@if defined VIRTUAL_ENV call set "PATH=%%PATH:%VIRTUAL_ENV%\@SCRIPTS@;=%%"
@if defined _OLD_VIRTUAL_PROMPT set "PROMPT=%_OLD_VIRTUAL_PROMPT%"
@if defined _OLD_VIRTUAL_PYTHONHOME set "PYTHONHOME=%_OLD_VIRTUAL_PYTHONHOME%"

@set _OLD_VIRTUAL_PATH=
@set _OLD_VIRTUAL_PROMPT=
@set _OLD_VIRTUAL_PYTHONHOME=
@set VIRTUAL_ENV=
@set VIRTUAL_ENV_PROMPT=
