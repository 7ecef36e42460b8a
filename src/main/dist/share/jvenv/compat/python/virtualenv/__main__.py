"""Runs the program ``virtualenv`` that lies two directories above this package, in the place of this process."""

import os
import sys

COMPAT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(COMPAT, "virtualenv")

os.environ["JVENV_COMPAT_PYTHON"] = sys.executable  # as with the original, if no other is asked for
os.execv(PROGRAM, [PROGRAM] + sys.argv[1:])
