"""What programs find that run ``python -m virtualenv`` with this directory's parent on ``PYTHONPATH``: jvenv.

nox and pew make their environments in that way, and look for no program on ``PATH``. Whoever imports virtualenv
to use it as a library (tox, poetry) needs the real one.
"""
