#!/bin/sh
# Opens the desk in the browser.
exec "$(dirname "$0")/belaeg" bord "$@"
