"""Writes three classes of the JDK as builder 23.0.2 expects them: Debian's JDK 17 has moved on since.

Arguments: the sources of java.base, where to write its classes, the sources of jdk.internal.vm.ci, where to write its class.
"""

import pathlib
import re
import sys

base, base_out, jvmci, jvmci_out = map(pathlib.Path, sys.argv[1:])


def replaced(text, old, new):
    if old not in text:
        sys.exit("a class of the JDK has changed: it lacks `%s`" % old)
    return text.replace(old, new)


def write(directory, name, text):
    file = directory / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


# Keys of a map were strong once, and the builder reads them.
name = "javax/crypto/JceSecurity.java"
text = (base / (name + ".template")).read_text().replace("@@JCE_DEFAULT_POLICY@@", "unlimited")
text = text[: text.index("    private static final class WeakIdentityWrapper")] + """\
    private static final class IdentityWrapper {
        final Provider obj;
        IdentityWrapper(Provider obj) { this.obj = obj; }
        @Override public boolean equals(Object o) { return o instanceof IdentityWrapper w && obj == w.obj; }
        @Override public int hashCode() { return System.identityHashCode(obj); }
    }
}
"""
text = replaced(text, "new WeakIdentityWrapper(p, queue)", "new IdentityWrapper(p)")
text = re.sub(r"        WeakIdentityWrapper key;\n        while .*?\n        }\n", "", text, flags=re.S)
write(base_out, name, text.replace("WeakIdentityWrapper", "IdentityWrapper"))

# A field and a method went.
name = "java/security/Provider.java"
text = (base / name).read_text()
text = replaced(text, "final Class<?> constructorParameterClass;", """\
final Class<?> constructorParameterClass;
        final String constructorParameterClassName;
        Class<?> getConstructorParameterClass() { return constructorParameterClass; }""")
text = replaced(text, "this.constructorParameterClass = constructorParameterClass;", """\
this.constructorParameterClass = constructorParameterClass;
            this.constructorParameterClassName = constructorParameterClass == null ? null : constructorParameterClass.getName();""")
write(base_out, name, text)

# A type was narrower.
text = next(jvmci.rglob("StackLockValue.java")).read_text()
text = replaced(text, "public Value getSlot() {", "public AllocatableValue getSlot() {")
write(jvmci_out, "jdk/vm/ci/code/StackLockValue.java", text)
