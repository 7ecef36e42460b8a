"""Runs jvenv for ``python -m virtualenv``, if the parent of this directory is on ``PYTHONPATH``.

nox and pew create environments with this command, and do not search for a program on ``PATH``. tox and poetry import
virtualenv as a library, and need the original package.
"""
