package org.jvenv.cli.completion;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of bash: tables of the commands, and the code that reads them. */
final class BashCompletion {

    private static final String HEAD = """
            # shellcheck shell=bash
            # bash completion for jvenv. Made from the commands themselves: docs/contributing.md says how.

            """;

    private static final String CODE = """

            # The names of the environments in WORKON_HOME.
            _jvenv_completion_environments() {
                local entry
                for entry in "${WORKON_HOME:-$HOME/.virtualenvs}"/*/; do
                    if [ -e "${entry}pyvenv.cfg" ] || [ -e "${entry}bin/activate" ]; then
                        entry=${entry%/}
                        printf '%s\\n' "${entry##*/}"
                    fi
                done
            }

            # Names of Pythons on PATH, and the releases that pyenv has.
            _jvenv_completion_pythons() {
                local entry
                compgen -c python
                compgen -c pypy
                for entry in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/; do
                    entry=${entry%/}
                    if [ -e "$entry/bin/python" ]; then printf '%s\\n' "${entry##*/}"; fi
                done
            }

            # Takes those lines that begin with $1, quoted as they would be typed.
            _jvenv_completion_take() {
                local line
                while IFS= read -r line; do
                    case $line in
                        "$1"*)
                            printf -v line %q "$line"
                            COMPREPLY+=("$line") ;;
                    esac
                done
            }

            # Completes $2 as what the kind $1 says.
            _jvenv_completion_of() {
                local line
                case $1 in
                    environment)
                        case $2 in
                            */* | .*) _jvenv_completion_of directory "$2" ;;
                            *) _jvenv_completion_take "$2" < <(_jvenv_completion_environments) ;;
                        esac ;;
                    python)
                        case $2 in
                            */* | .*) _jvenv_completion_of file "$2" ;;
                            *) _jvenv_completion_take "$2" < <(_jvenv_completion_pythons | sort -u) ;;
                        esac ;;
                    directory)
                        compopt -o filenames
                        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$2") ;;
                    file)
                        compopt -o filenames
                        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2") ;;
                    program)
                        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -c -- "$2") ;;
                    words:*) _jvenv_completion_take "$2" < <(printf '%s\\n' ${1#words:}) ;;
                esac
            }

            _jvenv_completion() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
                local command='' position=0 skip='' word i IFS=$' \\t\\n'
                COMPREPLY=()
                for ((i = 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if [ -n "$skip" ] && [ "$word" != = ]; then
                        skip=
                    elif [ -z "$command" ]; then
                        command=$word
                    elif [ "$command" = python ]; then
                        command="python $word"
                    else
                        case $word in
                            -*)
                                _jvenv_completion_alias
                                _jvenv_completion_value "$command $word"
                                skip=$_jvenv_completion_kind ;;
                            =) ;;
                            *) position=$((position + 1)) ;;
                        esac
                    fi
                done
                if [ "$current" = = ]; then
                    current=
                    word=$previous
                elif [ "$previous" = = ]; then
                    word=${COMP_WORDS[COMP_CWORD - 2]}
                else
                    word=$previous
                fi
                _jvenv_completion_alias
                case $command in
                    '') _jvenv_completion_take "$current" < <(printf '%s\\n' $_jvenv_completion_commands --help --version) ;;
                    python) _jvenv_completion_take "$current" < <(printf '%s\\n' list find pin) ;;
                    *)
                        _jvenv_completion_value "$command $word"
                        if [ -n "$_jvenv_completion_kind" ]; then
                            _jvenv_completion_of "$_jvenv_completion_kind" "$current"
                            return
                        fi
                        case $current in
                            -*)
                                _jvenv_completion_options "$command"
                                _jvenv_completion_take "$current" < <(printf '%s\\n' $_jvenv_completion_kind) ;;
                            *)
                                _jvenv_completion_word "$command" "$position"
                                _jvenv_completion_of "$_jvenv_completion_kind" "$current" ;;
                        esac ;;
                esac
            }

            complete -F _jvenv_completion jvenv
            """;

    private BashCompletion() {}

    static String of(List<CommandModel> commands) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("_jvenv_completion_commands='")
                .append(String.join(" ", names(commands)))
                .append("'\n");
        appendAliases(commands, text);
        appendOptions(parsed(commands), text);
        appendValues(commands, text);
        appendWords(commands, text);
        return text.append(CODE).toString();
    }

    /** The first words, each once; that of a family stands where its first command is. */
    static List<String> names(List<CommandModel> commands) {
        List<String> names = new ArrayList<>();
        for (CommandModel command : commands) {
            if (command.isRaw() && isFamily(command, commands)) {
                continue;
            }
            String first = command.name().split(" ", 2)[0];
            if (!names.contains(first)) {
                names.add(first);
            }
        }
        return names;
    }

    private static boolean isFamily(CommandModel family, List<CommandModel> commands) {
        for (CommandModel command : commands) {
            if (command.name().startsWith(family.name() + " ")) {
                return true;
            }
        }
        return false;
    }

    private static List<CommandModel> parsed(List<CommandModel> commands) {
        List<CommandModel> parsed = new ArrayList<>(commands);
        parsed.removeIf(CommandModel::isRaw);
        return parsed;
    }

    private static void appendAliases(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# Puts the first name of a command in the place of another.\n_jvenv_completion_alias() {\n");
        text.append("    case $command in\n");
        for (CommandModel command : commands) {
            String alias = command.row().alias();
            if (!alias.isEmpty()) {
                text.append("        ")
                        .append(alias)
                        .append(") command=")
                        .append(command.name())
                        .append(" ;;\n");
            }
        }
        text.append("    esac\n}\n");
    }

    private static void appendOptions(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# The options of a command.\n_jvenv_completion_options() {\n    case $1 in\n");
        for (CommandModel command : commands) {
            List<String> names = new ArrayList<>();
            for (OptionSpec option : command.options()) {
                names.addAll(List.of(option.names()));
            }
            text.append("        '").append(command.name()).append("') _jvenv_completion_kind='");
            text.append(String.join(" ", names)).append("' ;;\n");
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static void appendValues(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# What the value of an option may be; nothing if it takes none.\n_jvenv_completion_value() {\n");
        text.append("    case $1 in\n");
        for (CommandModel command : commands) {
            for (OptionSpec option : command.options()) {
                if (option.arity().max() > 0) {
                    List<String> patterns = new ArrayList<>();
                    for (String name : option.names()) {
                        patterns.add("'" + command.name() + " " + name + "'");
                    }
                    text.append("        ").append(String.join(" | ", patterns)).append(") _jvenv_completion_kind='");
                    text.append(shown(ValueKind.of(option))).append("' ;;\n");
                }
            }
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static void appendWords(List<CommandModel> commands, StringBuilder text) {
        text.append("\n# What the word at a position behind a command may be.\n_jvenv_completion_word() {\n");
        text.append("    case \"$1 $2\" in\n");
        for (CommandModel command : commands) {
            List<ValueKind> kinds = command.words();
            for (int i = 0; i < kinds.size(); i++) {
                boolean last = i == kinds.size() - 1;
                text.append("        '").append(command.name()).append(' ').append(last ? "'*" : i + "'");
                text.append(") _jvenv_completion_kind='")
                        .append(shown(kinds.get(i)))
                        .append("' ;;\n");
            }
        }
        text.append("        *) _jvenv_completion_kind= ;;\n    esac\n}\n");
    }

    private static String shown(ValueKind kind) {
        return kind.words().isEmpty() ? kind.name() : "words:" + String.join(" ", kind.words());
    }
}
