#!/bin/sh
# Runs in the bare system, as a reader without rights or network: starts Potrika by its desktop
# entry, reads an article of the demo newspaper by keyboard, closes, starts again and looks.
#
#   try-session.sh ENTRY COMMAND     leaves N-….png in the home folder
set -eu

entry=$1
command=$2
program=$(readlink -f "$(command -v "$command")")
class=io.github.potrika.Potrika
export DISPLAY=:7
cd "$HOME"

die() {
    echo "failed: $*" >&2
    exit 1
}
# until SECONDS COMMAND…: tries it until it succeeds.
until_true() {
    left=$(($1 * 5))
    shift
    while ! "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || die "waited in vain for: $*"
        sleep 0.2
    done
}
window() { xdotool search --onlyvisible --class "$class"; }
no_window() { ! window; }
picture() { import -window root "$1.png"; }
unread() { "$command" list --unread --limit 1000 --json | wc -l; }
is_less() { [ "$(unread)" -lt "$before" ]; }
# The window's syncs, parsers and makers of pictures. /proc may show others' processes too.
children() {
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/exe")" != "$program" ] ||
            ! grep -qa 'multiprocessing-fork' "$process/cmdline" || return 0
    done
    return 1
}
no_children() { ! children; }
is_fetched() { [ "$("$command" --profile "$HOME/fresh" list --limit 1000 --json | wc -l)" -ge "$before" ]; }
# fetch PROFILE: a new one each time, as each demo newspaper has an address of its own.
fetch() {
    "$command" --demo --profile "$HOME/$1" 2>>fetch.log &
    fetching=$!
    until_true 60 children
}
open_it() {
    gio launch "$entry"
    until_true 60 window
    # The window is there before it is painted and its newspapers are in it.
    sleep 4
}
close_it() {
    xdotool key alt+F4
    until_true 20 no_window
    sleep 1
}

Xvfb $DISPLAY -screen 0 1280x800x24 -nolisten tcp >xvfb.log 2>&1 &
until_true 20 test -e /tmp/.X11-unix/X7
openbox >openbox.log 2>&1 &
sleep 1

"$command" --version
"$command" --demo --profile "$HOME/.local/share/potrika" sync >sync.log || die "$(cat sync.log)"
before=$(unread)
[ "$before" -gt 5 ] || die "only $before articles"

open_it
picture 1-started
# n goes to the next story of the front page and Return opens it; a slow machine may not be ready
# for the first keys.
tries=0
until is_less; do
    tries=$((tries + 1))
    [ $tries -le 8 ] || { picture 2-not-read; die 'no article was marked read'; }
    xdotool key n
    sleep 1
    xdotool key Return
    sleep 3
done
sleep 2
picture 2-read
close_it
after=$(unread)
echo "unread: $before before, $after after reading"

open_it
picture 3-again
[ "$(unread)" -eq "$after" ] || die 'the mark is gone'
close_it
[ "$(unread)" -eq "$after" ] || die 'the mark is gone after closing'
"$command" doctor
echo 'the read mark stands'

fetch killed
kill -9 $fetching
until_true 20 no_children
fetch fresh
until_true 60 is_fetched
until_true 60 no_children
until_true 20 window
xdotool key F5
until_true 20 children
until_true 60 no_children
sleep 2
picture 4-fetched
close_it
! grep -E 'ERROR|Traceback' fetch.log || die 'the window did not fetch cleanly'
echo 'the window fetches, and leaves nothing running when it is killed'
