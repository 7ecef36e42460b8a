# shellcheck shell=bash
# bash completion for jvenv. Generated from the commands: see docs/contributing.md.

