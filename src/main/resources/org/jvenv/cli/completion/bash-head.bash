# shellcheck shell=bash
# bash completion for jvenv. Made from the commands themselves: docs/contributing.md says how.

