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


def _at_base(path, library):
    """The standard library is taken from the base, directory by directory; what PYTHONPATH names stays as it is."""
    parent, _, name = path.rpartition("/")
    archive = library.rpartition("/")[0] + "/python%d%d.zip" % sys.version_info[:2]
    if path in (library, archive) or (parent == library and name.startswith(("plat-", "lib-"))):
        base = sys.base_exec_prefix if name == "lib-dynload" else sys.base_prefix
        return base + path[len(sys.prefix):]
    return path


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
    site.addsitepackages(None)
    site.PREFIXES = own + site.PREFIXES
    if "sitecustomize" not in sys.modules:  # it may be among those packages
        site.execsitecustomize()


def _start():
    entries = _configuration()
    sys.base_prefix = sys.real_prefix = entries["base-prefix"]  # the latter is the name of old, which old packages read
    sys.base_exec_prefix = entries["base-exec-prefix"]
    hidden = entries.get("include-system-site-packages", "").lower() == "false"
    library = __file__.rpartition("/")[0]
    sys.path[:] = [_at_base(path, library) for path in sys.path]
    add_packages = _add_packages_of_base  # the original takes the place of this module, and of what it has
    site = _run_original(sys.base_prefix + library[len(sys.prefix):], hidden)
    packages = sys.prefix + "/lib/python%d.%d/site-packages" % sys.version_info[:2]
    if packages not in sys.path:  # Debian's module looks for another name
        site.addsitedir(packages)
    if not hidden:
        add_packages(site)


_start()
