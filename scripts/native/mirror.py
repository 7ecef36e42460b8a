"""Prints the address of a mirror of Debian, the best of this machine's apt sources for the suite in the first argument."""

import glob
import re
import sys

SUITE = sys.argv[1]


def one_line_entries():
    for name in ["/etc/apt/sources.list", *sorted(glob.glob("/etc/apt/sources.list.d/*.list"))]:
        try:
            lines = open(name, errors="replace").read().splitlines()
        except OSError:
            continue
        for line in lines:
            match = re.match(r"\s*deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+(\S+)\s*(.*)", line.split("#")[0])
            if match:
                yield [match[2]], [match[3]], match[4].split(), match[1] or ""


def paragraphs():
    for name in sorted(glob.glob("/etc/apt/sources.list.d/*.sources")):
        text = "".join(line for line in open(name, errors="replace") if not line.startswith("#"))
        for paragraph in re.split(r"\n\s*\n", text):
            yield fields(paragraph)


def fields(paragraph):
    values, key = {}, None
    for line in paragraph.split("\n"):
        match = re.match(r"([\w-]+):\s*(.*)", line)
        if match:
            key = match[1].lower()
            values[key] = match[2]
        elif key and line.strip():
            values[key] += " " + line.strip()
    return values


def entries():
    yield from one_line_entries()
    for values in paragraphs():
        if values.get("enabled", "yes").lower() not in ("no", "false") and "deb" in values.get("types", "").split():
            yield (
                values.get("uris", "").split(),
                values.get("suites", "").split(),
                values.get("components", "").split(),
                values.get("signed-by", ""),
            )


def candidates():
    """Addresses with the worth of each: the suite itself first, and then a name that is plainly Debian's."""
    for addresses, suites, components, options in entries():
        if "main" not in components or any("security" in suite for suite in suites):
            continue
        for address in addresses:
            path = address.rstrip("/")
            debian = re.search(r"/debian(/|$)", path) or "debian-archive" in options
            if re.match(r"(https?|file|ftp):", address) and "security" not in address and debian:
                yield SUITE not in suites, not path.endswith("/debian"), address


print(min(candidates(), default=("", "", ""))[2])
