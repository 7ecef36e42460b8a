"""Replaces this process by the program ``virtualenv`` two directories above this package."""

import os
import sys

COMPAT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(COMPAT, "virtualenv")

os.environ["JVENV_COMPAT_PYTHON"] = sys.executable  # the default interpreter, as in the original
os.execv(PROGRAM, [PROGRAM] + sys.argv[1:])
