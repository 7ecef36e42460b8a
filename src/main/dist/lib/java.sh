# shellcheck shell=sh disable=SC2154
# Runs jvenv with a Java runtime. Sourced by bin/jvenv and, in a clone, by scripts/jvenv.
#
# The variable `dist` is the directory of jvenv.jar. It contains the files for the next start:
#
#   jvenv.java      the path of the chosen Java, and its version
#   jvenv-17.jsa    the class-data archive of Java 17: the preloaded classes of jvenv; likewise for 18 to 24
#   jvenv-25.aot    the AOT cache of Java 25 and newer: the preloaded and linked classes

# Prints the message $2 and exits with the status $1.
fail() {
    printf 'error: %s\n' "$2" >&2
    exit "$1"
}

# Fails if the working directory was deleted, for which Java prints a stack trace only.
check_directory() {
    # shellcheck disable=SC3013  # all relevant shells support -ef
    [ . -ef "$PWD" ] || fail 7 'the working directory is gone'
}

# Fails if /proc is not mounted, as in a bare chroot: on Linux Java does not start without it, and its message is obscure.
check_proc() {
    [ -e /proc/self ] || [ "$(uname -s)" != Linux ] ||
        fail 7 '/proc is not mounted, and jvenv does not start without it'
}

# Sets `self` to the path $1, which contains a slash, with links resolved.
follow() {
    self=$1
    while [ -h "$self" ]; do
        target=$(readlink "$self")
        case $target in
            /*) self=$target ;;
            *) self=${self%/*}/$target ;;
        esac
    done
}

# ---- the Java runtime ----------------------------------------------------------------------------------------------

# Sets `java` and `java_version` to those of jvenv.java; fails if that Java no longer exists.
recall_java() {
    { IFS= read -r java && IFS= read -r java_version; } 2>/dev/null <"$dist/jvenv.java" && [ -x "$java" ]
}

# Writes jvenv.java atomically.
remember_java() {
    printf '%s\n%s\n' "$java" "$java_version" >"$dist/jvenv.java.$$" &&
        mv -f "$dist/jvenv.java.$$" "$dist/jvenv.java"
}

# Sets `java_version` to the feature release of the Java in the directory $1: 8, 17, 25.
read_java_version() {
    java_version=
    [ -x "$1/bin/java" ] || return 1
    line=$(grep '^JAVA_VERSION=' "$1/release" 2>/dev/null || "$1/bin/java" -version 2>&1 </dev/null)
    java_version=$(printf '%s\n' "$line" | sed -n 's/^[^"]*"\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1)
    [ -n "$java_version" ]
}

# Prints the directories that may contain a Java, in the order of preference.
java_homes() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 17+ 2>/dev/null
    for name in javac java; do
        program=$(command -v "$name") || continue
        follow "$program"
        if [ -e "${self%/bin/*}/release" ]; then
            printf '%s\n' "${self%/bin/*}"
        elif [ "$name" = java ] && [ ! -x /usr/libexec/java_home ]; then
            # The shim of a version manager is not a link; only the Java behind it knows its path.
            java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
        fi
    done
    for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/nowhere}"/.sdkman/candidates/java/*; do
        [ ! -d "$home" ] || printf '%s\n' "$home"
    done
}

# Sets `java` and `java_version` to a Java that is at least 17: the first one with a compiler ($1 is `build`), or JAVA_HOME
# and else the newest ($1 is `newest`).
choose_java() {
    java=
    best=0
    found=
    homes=$(java_homes)
    old_ifs=$IFS
    IFS='
'
    set -f
    for home in $homes; do
        read_java_version "$home" || continue
        if [ "$java_version" -lt 17 ]; then
            found=${found:-"; found Java $java_version in \`$home\`, which is too old"}
        elif [ "$1" = build ] && [ ! -x "$home/bin/javac" ]; then
            found=${found:-"; found Java $java_version in \`$home\`, which has no compiler (\`javac\`)"}
        elif [ "$java_version" -gt "$best" ]; then
            java=$home/bin/java
            best=$java_version
            if [ "$1" = build ] || [ "$home" = "${JAVA_HOME:-}" ]; then
                break
            fi
        fi
    done
    IFS=$old_ifs
    set +f
    java_version=$best
    [ -n "$java" ] ||
        fail 7 "jvenv needs a ${2:-Java}, version 17 or newer, on \`PATH\` or in \`JAVA_HOME\`${found:-, and found none}"
}

# ---- running -------------------------------------------------------------------------------------------------------

# Java decodes arguments and file names with the charset of the locale, and does not start in a directory whose name
# contains other characters. A locale that is not installed counts as ASCII, and the check requires a process. Therefore
# jvenv runs in a locale that always exists. JVENV_OUTER_LC_ALL contains the original LC_ALL, for programs that jvenv
# starts.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        C.UTF-8 | C.utf8) return ;;
    esac
    JVENV_OUTER_LC_ALL=${LC_ALL:-}
    LC_ALL=C.UTF-8
    [ ! -x /usr/libexec/java_home ] || LC_ALL=en_US.UTF-8
    export LC_ALL JVENV_OUTER_LC_ALL
}

# Sets `jvm_options` to the options with the shortest startup time (measured in docs/performance.md). An archive is mapped
# at its original address, without relocation. Before JDK 21, only G1 can use the archived objects, such as the module
# graph; since then the faster serial collector can use them, too. Most methods run too rarely to be compiled. The log is
# disabled, because it would report an archive that does not match.
set_jvm_options() {
    jvm_options='-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5'
    jvm_options="$jvm_options -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable"
    if [ "$java_version" -lt 21 ]; then
        jvm_options="$jvm_options -XX:+UseG1GC"
    else
        jvm_options="$jvm_options -XX:+UseSerialGC"
    fi
}

# Sets `archive` to the path of the archive for the chosen Java.
name_archive() {
    archive=$dist/jvenv-$java_version.aot
    [ "$java_version" -ge 25 ] || archive=$dist/jvenv-$java_version.jsa
}

# Creates the archive from the classes of a real run, which creates one environment with empty caches and one with filled
# ones. A failure is ignored, because the archive only makes the start faster.
make_archive() {
    name_archive
    set_jvm_options
    rm -rf "$dist"/training.*
    training=$dist/training.$$
    mkdir -m 700 "$training" 2>/dev/null && mkdir "$training/here" && printf '3\n' >"$training/here/.python-version" ||
        return 0
    if [ "$java_version" -ge 25 ]; then
        train -XX:AOTMode=record "-XX:AOTConfiguration=$training/list"
        # shellcheck disable=SC2086  # options, not one word
        "$java" $jvm_options -XX:AOTMode=create "-XX:AOTConfiguration=$training/list" \
            "-XX:AOTCache=$training/archive" -cp "$dist/jvenv.jar" >/dev/null 2>&1 </dev/null
    else
        train "-XX:ArchiveClassesAtExit=$training/archive"
    fi
    [ ! -f "$training/archive" ] || mv -f "$training/archive" "$archive"
    rm -rf "$training"
}

# Creates two environments, with the options $@ for Java. The user has not requested this, so it must not depend on the
# working directory, its settings or variables: it runs offline in an empty directory, only with PATH and HOME, which are
# needed to find interpreters.
train() (
    CDPATH='' cd -- "$training/here" || exit
    locale=C.UTF-8
    [ ! -x /usr/libexec/java_home ] || locale=en_US.UTF-8
    # shellcheck disable=SC2086  # options, not one word
    exec env -i PATH="$PATH" HOME="${HOME:-/nowhere}" LC_ALL="$locale" JVENV_NO_CONFIG=1 \
        "$java" $jvm_options "$@" -cp "$dist/jvenv.jar" org.jvenv.Main create --offline --cache-dir "$training/cache" \
        "$training/one" "$training/two" >/dev/null 2>&1 </dev/null
)

# Replaces the shell by jvenv with the arguments $@. Java ignores an archive of another release.
run_java() {
    use_utf8
    set_jvm_options
    name_archive
    if [ ! -f "$archive" ]; then
        set -- -Xshare:auto -cp "$dist/jvenv.jar" org.jvenv.Main "$@"
    elif [ "$java_version" -ge 25 ]; then
        set -- "-XX:AOTCache=$archive" -cp "$dist/jvenv.jar" org.jvenv.Main "$@"
    else
        set -- "-XX:SharedArchiveFile=$archive" -cp "$dist/jvenv.jar" org.jvenv.Main "$@"
    fi
    # shellcheck disable=SC2086  # options, not one word
    exec "$java" $jvm_options "$@"
}
