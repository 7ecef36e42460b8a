# Prints what an environment makes of its interpreter, with the environment's own directory as ENV.
import os
import site
import sys
import sysconfig

root = sys.argv[1]


def show(name, value):
    print("%s = %s" % (name, str(value).replace(root, "ENV")))


show("sys.prefix", sys.prefix)
show("sys.exec_prefix", sys.exec_prefix)
show("sys.base_prefix", sys.base_prefix)
show("sys.base_exec_prefix", sys.base_exec_prefix)
show("sys.executable", sys.executable)
show("real executable", os.path.realpath(sys.executable) if os.path.islink(sys.executable) else "a file of its own")
for entry in sys.path[1:]:
    show("sys.path", entry)
for name, path in sorted(sysconfig.get_paths().items()):
    show("sysconfig.get_paths " + name, path)
show("site.ENABLE_USER_SITE", site.ENABLE_USER_SITE)
show("site.getsitepackages", site.getsitepackages())
show("site.PREFIXES", site.PREFIXES)
