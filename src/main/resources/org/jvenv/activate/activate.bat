@rem Call this file:  Scripts\activate.bat

@if defined VIRTUAL_ENV call "%~dp0deactivate.bat" nondestructive
@for %%d in ("%~dp0..") do @set "VIRTUAL_ENV=%%~fd"

@rem cmd reads a file in the code page of the moment; this one is in UTF-8.
@for /f "tokens=2 delims=:." %%c in ('chcp') do @set "_OLD_CODEPAGE=%%c"
@chcp 65001 >nul
@if not defined PROMPT set "PROMPT=$P$G"
@if not defined VIRTUAL_ENV_DISABLE_PROMPT set "_OLD_VIRTUAL_PROMPT=%PROMPT%"
@if not defined VIRTUAL_ENV_DISABLE_PROMPT set "PROMPT=(@SHOWN@) %PROMPT%"
@set "VIRTUAL_ENV_PROMPT=@PROMPT@"
@chcp %_OLD_CODEPAGE% >nul
@set _OLD_CODEPAGE=

@if defined PYTHONHOME set "_OLD_VIRTUAL_PYTHONHOME=%PYTHONHOME%"
@set PYTHONHOME=

@set "_OLD_VIRTUAL_PATH=%PATH%"
@set "PATH=%VIRTUAL_ENV%\@SCRIPTS@;%PATH%"
