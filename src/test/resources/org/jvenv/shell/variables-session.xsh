# Variables of environments in xonsh. Each line that fails says wrong.
import os

envs = $WORKON_HOME
$XONSH_SHOW_TRACEBACK = True


def check(ok, what):
    if not ok:
        print('wrong:', what, flush=True)


def exported(name):
    return $(sh -c @('printf "<%s>" "${' + name + '-unset}"')).strip()


source @($ARG1)
mkvirtualenv one
mkvirtualenv two
deactivate
odd = '$(touch hacked) `touch hacked` @(1/0) "it\'s" \\ ; # = * ! %n $HOME ${HOME} ~ {x} é '
jvenv env set one PLAIN=text @('ODD=' + odd) EMPTY= 'SPACES=  in it  ' WAS_EXPORTED=new A_PATH=/a:/b NUMBER=07 @('B_PATH=~:$(touch hacked)')
jvenv env set two PLAIN=two
with open(envs + '/one/.variables', 'a') as file:
    file.write('\n# comment\nx[$(touch hacked)]=1\nPATH=/nowhere\npath=1\nno value\nLAST=a\x0bb\u2028c')
$WAS_EXPORTED = 'old "e'
$A_PATH = '/old:/older'
before = ${...}.detype()
ran = !(workon one)
ran.end()
check(ran.err.count('jvenv: cannot set ') == 5, ran.err)
for name, value in {
    'PLAIN': 'text', 'ODD': odd, 'EMPTY': '', 'SPACES': '  in it  ', 'WAS_EXPORTED': 'new', 'A_PATH': '/a:/b',
    'NUMBER': '07', 'B_PATH': 'unset', 'LAST': 'a\x0bb\u2028c',
}.items():
    check(exported(name) == f'<{value}>'.strip(), f'{name} {exported(name)}')
$PLAIN = 'changed meanwhile'
deactivate


def unchanged():
    after = ${...}.detype()
    for name in {*before, *after} - {'OLDPWD', 'XONSH_CAPTURE_ALWAYS', 'PWD'}:
        check(before.get(name) == after.get(name), f'{name}: {before.get(name)} {after.get(name)}')


unchanged()
workon one
workon two
check($PLAIN == 'two' and 'ODD' not in ${...}, 'switched')
workon two
check($PLAIN == 'two', 'twice')
deactivate
unchanged()
check(not os.path.exists('hacked') and not os.path.exists(envs + '/hacked'), 'hacked')
print('done')
