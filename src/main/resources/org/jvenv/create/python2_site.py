"""The site module of an environment for Python 2, made by jvenv.

Python 2 knows nothing of environments. It takes the directory with `lib/python2.7/os.py` above its executable for its
prefix, and imports this module from there before any other. So this is where the standard library is found at the place
that pyvenv.cfg names, and the site module that belongs to it goes on.
"""

import imp
import sys


def _configuration():
    entries = {}
    for line in open(sys.prefix + "/pyvenv.cfg"):
        key, _, value = line.partition("=")
        entries[key.strip().lower()] = value.strip()
    return entries


def _find_library():
    """Each directory of the standard library is taken from the base; what PYTHONPATH names stays as it is."""
    for index, path in enumerate(sys.path):
        for own, base in ((sys.prefix, sys.base_prefix), (sys.exec_prefix, sys.base_exec_prefix)):
            if path.startswith(own + "/lib/python2") and "/site-packages" not in path:
                sys.path[index] = base + path[len(own):]
                break


class _WithoutUserSite(object):
    """The flags of the interpreter, with one more set: packages of the user's are not those of the environment."""

    no_user_site = 1

    def __init__(self, flags):
        self._flags = flags

    def __getattr__(self, name):
        return getattr(self._flags, name)


def _run_original(library, hidden):
    flags = sys.flags
    if hidden:
        sys.flags = _WithoutUserSite(flags)
    try:
        file, path, description = imp.find_module("site", [library])
        try:
            return imp.load_module("site", file, path, description)
        finally:
            file.close()
    finally:
        sys.flags = flags


def _add_packages_of_base(site):
    own = site.PREFIXES
    site.PREFIXES = [sys.base_prefix, sys.base_exec_prefix]
    try:
        for directory in site.getsitepackages():
            site.addsitedir(directory)
    finally:
        site.PREFIXES = own


def _start():
    entries = _configuration()
    sys.base_prefix = entries["base-prefix"]
    sys.base_exec_prefix = entries["base-exec-prefix"]
    hidden = entries.get("include-system-site-packages", "").lower() == "false"
    _find_library()
    add_packages, library = _add_packages_of_base, sys.base_prefix + "/lib/python%d.%d" % sys.version_info[:2]
    site = _run_original(library, hidden)
    if not hidden:
        add_packages(site)


_start()
