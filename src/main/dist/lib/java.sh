# shellcheck shell=sh disable=SC2154
# How jvenv is run on a Java: for bin/jvenv and, in a clone, for scripts/jvenv to read in.
#
# The variable `dist` is the folder with jvenv.jar. What is left there for the next start:
#
#   jvenv.java      the Java that was chosen, and its version
#   jvenv-17.jsa    the classes of jvenv as Java 17 has them in memory (class-data archive); so for 18 to 24
#   jvenv-25.aot    the same for Java 25 and later, with the links between them (AOT cache)

# Ends with the exit status $1 and the sentence $2.
fail() {
    printf 'error: %s\n' "$2" >&2
    exit "$1"
}

# Ends if the folder that the user stands in was deleted: Java would only show where it met that.
check_folder() {
    # shellcheck disable=SC3013  # every shell in use has it
    [ . -ef "$PWD" ] || fail 7 'the working directory is gone'
}

# Ends if /proc is not mounted, as in a bare chroot: on Linux no Java starts without it, and its own error message is obscure.
check_proc() {
    [ -e /proc/self ] || [ "$(uname -s)" != Linux ] ||
        fail 7 '/proc is not mounted, and jvenv does not start without it'
}

# Sets `self` to what the path $1, which has a slash in it, leads to in the end.
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

# ---- which Java? ---------------------------------------------------------------------------------------------------

# Sets `java` and `java_version` to what was chosen before, unless that is gone.
recall_java() {
    { IFS= read -r java && IFS= read -r java_version; } 2>/dev/null <"$dist/jvenv.java" && [ -x "$java" ]
}

# In two steps, so that nobody reads half of it.
remember_java() {
    printf '%s\n%s\n' "$java" "$java_version" >"$dist/jvenv.java.$$" &&
        mv -f "$dist/jvenv.java.$$" "$dist/jvenv.java"
}

# Sets `java_version` to the main version of the Java in the folder $1: 8, 17, 25.
read_java_version() {
    java_version=
    [ -x "$1/bin/java" ] || return 1
    line=$(grep '^JAVA_VERSION=' "$1/release" 2>/dev/null || "$1/bin/java" -version 2>&1 </dev/null)
    java_version=$(printf '%s\n' "$line" | sed -n 's/^[^"]*"\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1)
    [ -n "$java_version" ]
}

# Prints the folders in which a Java may be, best first.
java_homes() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 17+ 2>/dev/null
    for name in javac java; do
        program=$(command -v "$name") || continue
        follow "$program"
        if [ -e "${self%/bin/*}/release" ]; then
            printf '%s\n' "${self%/bin/*}"
        elif [ "$name" = java ] && [ ! -x /usr/libexec/java_home ]; then
            # A version manager's shim is no link; the Java behind it knows where it is.
            java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p'
        fi
    done
    for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/nowhere}"/.sdkman/candidates/java/*; do
        [ ! -d "$home" ] || printf '%s\n' "$home"
    done
}

# Sets `java` and `java_version` to a Java from 17 on: the first with a compiler (`build`), or that in JAVA_HOME and
# else the first of the newest (`newest`).
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

# Java reads arguments and file names in the charset of the locale, and does not even start in a folder whose name has
# letters that the charset lacks; a locale that is not installed counts as ASCII, and to ask whether it is costs a
# process. So jvenv runs in one that is always there, and finds in JVENV_OUTER_LC_ALL what LC_ALL was before, for the
# programs that it starts.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        C.UTF-8 | C.utf8) return ;;
    esac
    JVENV_OUTER_LC_ALL=${LC_ALL:-}
    LC_ALL=C.UTF-8
    [ ! -x /usr/libexec/java_home ] || LC_ALL=en_US.UTF-8
    export LC_ALL JVENV_OUTER_LC_ALL
}

# Sets `jvm_options` to what makes the Java that was chosen start fastest (figures: docs/performance.md). An archive is
# mapped where it was made for, which spares relocating it. Its ready-made objects, the whole module graph among them,
# are open to G1 alone before JDK 21, and from then on to the quicker serial collector too. Most methods run too seldom
# to be worth compiling. The log is off, for it would tell that an archive does not fit.
set_jvm_options() {
    jvm_options='-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5'
    jvm_options="$jvm_options -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable"
    if [ "$java_version" -lt 21 ]; then
        jvm_options="$jvm_options -XX:+UseG1GC"
    else
        jvm_options="$jvm_options -XX:+UseSerialGC"
    fi
}

# Sets `archive` to the file that has the archive for the Java that was chosen.
name_archive() {
    archive=$dist/jvenv-$java_version.aot
    [ "$java_version" -ge 25 ] || archive=$dist/jvenv-$java_version.jsa
}

# Makes the archive out of what a real run uses: the first environment is made with empty caches, the second with full
# ones. When it fails, jvenv starts more slowly, and no more.
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

# Makes two environments with the options $@ for Java. Wherever the user stands, and whatever is set there, in files or
# in variables, must have no say: this happens unasked. So it begins in an empty directory, with PATH and HOME alone, by
# which Pythons are found, and downloads nothing.
train() (
    CDPATH='' cd -- "$training/here" || exit
    locale=C.UTF-8
    [ ! -x /usr/libexec/java_home ] || locale=en_US.UTF-8
    # shellcheck disable=SC2086  # options, not one word
    exec env -i PATH="$PATH" HOME="${HOME:-/nowhere}" LC_ALL="$locale" JVENV_NO_CONFIG=1 \
        "$java" $jvm_options "$@" -cp "$dist/jvenv.jar" org.jvenv.Main create --offline --cache-dir "$training/cache" \
        "$training/one" "$training/two" >/dev/null 2>&1 </dev/null
)

# Becomes jvenv, with the arguments given. An archive made by another release of the Java is passed over by Java itself.
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
