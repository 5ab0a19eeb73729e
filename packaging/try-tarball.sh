#!/bin/sh
# Tries the .tar.xz as a reader without root meets it, on a bare Debian: install.sh puts it into the
# home folder and says which libraries of a desktop the system lacks (the system's keeper installs
# those), its desktop entry starts it under Xvfb and openbox, an article is read by keyboard, the
# mark stands after a restart. Then it is run from a folder in Bangla letters that may not be
# written to, with its profile beside it as on a USB stick, and uninstalled.
#
#   sudo packaging/try-tarball.sh ARCHIVE.tar.xz [SUITE [MIRROR]]    SUITE is trixie if none is given
#
# The pictures are left in the current folder as tarball-SUITE-….png: look at them.
set -eu

archive=${1:?usage: try-tarball.sh ARCHIVE.tar.xz [SUITE [MIRROR]]}
suite=${2:-trixie}
# shellcheck source=packaging/try-common.sh
. "$(dirname -- "$0")/try-common.sh"

bare_system "$suite" "${3:-}"
downloads="$home/ডাউনলোড ফোল্ডার"
mkdir -p "$bare$downloads"
tar --extract --file="$archive" --directory="$bare$downloads"
mv "$bare$downloads"/potrika-* "$bare$downloads/potrika"
chown -R 1000:1000 "$bare$home"

say 'install.sh, without root'
as_reader "$downloads/potrika/install.sh" | tee "$bare/tmp/said"
# Only what a bare system lacks and every desktop has may be asked for; xcb's small ones are inside.
packages=$(sed -n 's/^This system lacks some libraries. Ask for: apt install //p' "$bare/tmp/said")
case $packages in *xcb-cursor*) die 'libxcb-cursor should have come along' ;; esac
say "the system's keeper installs: $packages"
# shellcheck disable=SC2086  # words, not one word
[ -z "$packages" ] || get $packages

desk
sit_down "$home/.local/share/applications/io.github.potrika.Potrika.desktop" \
    "$home/.local/bin/potrika" "tarball-$suite"

say 'from a stick: a folder in Bangla letters, read-only, with its profile beside it'
stick=$bare/mnt/'আমার পেনড্রাইভ'
mkdir -p "$stick"
cp -R "$bare$downloads/potrika/potrika" "$stick/potrika"
mkdir "$stick/potrika/potrika-profile"
chown 1000:1000 "$stick/potrika/potrika-profile"
program='/mnt/আমার পেনড্রাইভ/potrika/potrika'
as_reader "$program" subscribe https://example.org/feed.xml >/dev/null 2>&1 || true
as_reader "$program" sections | head -3
[ -e "$stick/potrika/potrika-profile/marks.sqlite" ] || die 'the profile beside it was not used'

say 'uninstalled'
as_reader "$home/.local/opt/potrika/uninstall.sh"
left=$(inside find "$home/.local" -name '*otrika*' ! -path "$home/.local/share/potrika*")
[ -z "$left" ] || die "left behind: $left"
[ -e "$bare$home/.local/share/potrika/marks.sqlite" ] || die "the reader's data is gone"
say 'all well: look at the pictures'
