"""The site module of an environment for Python 2, created by jvenv.

Python 2 does not support environments. Its prefix is the directory above its executable that contains
`lib/python2.7/os.py`, and it imports this module from there first. The module adds the standard library of the base in
pyvenv.cfg to the path, and runs the original site module.
"""

import imp
import sys


def _configuration():
    entries = {}
    for line in open(sys.prefix + "/pyvenv.cfg"):
        key, _, value = line.partition("=")
        entries[key.strip().lower()] = value.strip()
    return entries


def _at_base(path, library):
    """Replaces directories of the standard library by those of the base; entries of PYTHONPATH do not change."""
    parent, _, name = path.rpartition("/")
    archive = library.rpartition("/")[0] + "/python%d%d.zip" % sys.version_info[:2]
    if path in (library, archive) or (parent == library and name.startswith(("plat-", "lib-"))):
        base = sys.base_exec_prefix if name == "lib-dynload" else sys.base_prefix
        return base + path[len(sys.prefix):]
    return path


class _WithoutUserSite(object):
    """The flags of the interpreter with no_user_site: the user's packages are not part of the environment."""

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
    site.addsitepackages(None)
    site.PREFIXES = own + site.PREFIXES
    if "sitecustomize" not in sys.modules:  # it may be one of those packages
        site.execsitecustomize()


def _start():
    entries = _configuration()
    sys.base_prefix = sys.real_prefix = entries["base-prefix"]  # old packages read real_prefix, the name of virtualenv
    sys.base_exec_prefix = entries["base-exec-prefix"]
    hidden = entries.get("include-system-site-packages", "").lower() == "false"
    library = __file__.rpartition("/")[0]
    sys.path[:] = [_at_base(path, library) for path in sys.path]
    add_packages = _add_packages_of_base  # the original module replaces this one and its functions
    site = _run_original(sys.base_prefix + library[len(sys.prefix):], hidden)
    packages = sys.prefix + "/lib/python%d.%d/site-packages" % sys.version_info[:2]
    if packages not in sys.path:  # Debian's module has another name for this directory
        site.addsitedir(packages)
    if not hidden:
        add_packages(site)


_start()
