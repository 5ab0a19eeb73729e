#!/bin/sh
# Tries the .deb as a reader meets it, on a bare Debian: apt installs it with what it depends on,
# its desktop entry starts it under Xvfb and openbox, an article is read by keyboard, the mark
# stands after a restart; then it is removed and purged, and the reader's data is still there.
#
#   sudo packaging/try-deb.sh PACKAGE.deb [SUITE [MIRROR]]      SUITE is bookworm if none is given
#
# The pictures are left in the current folder as deb-SUITE-….png: look at them. Needs root,
# debootstrap, unshare and ip, and Debian's packages.
set -eu

package=${1:?usage: try-deb.sh PACKAGE.deb [SUITE [MIRROR]]}
suite=${2:-bookworm}
# shellcheck source=packaging/try-common.sh
. "$(dirname -- "$0")/try-common.sh"

bare_system "$suite" "${3:-}"

say 'apt installs it, with what it depends on'
cp "$package" "$bare/tmp/potrika.deb"
get /tmp/potrika.deb
inside sh -c 'find /usr/lib/potrika -name "*.so*" -type f ! -name libqgtk3.so |
    LD_LIBRARY_PATH=/usr/lib/potrika/_internal xargs ldd 2>/dev/null | grep "not found" | sort -u' |
    grep . && die 'libraries are missing that Depends should have brought'

say 'it draws its window without a screen, a network or any other package'
as_reader potrika --demo --screenshot "$home/0-alone.png" 2>"$bare/tmp/said" || die "$(cat "$bare/tmp/said")"
! grep . "$bare/tmp/said" || die 'something went wrong'

desk
sit_down /usr/share/applications/io.github.potrika.Potrika.desktop potrika "deb-$suite"

say 'removed and purged'
inside apt-get remove --yes -qq potrika | tail -3
inside apt-get purge --yes -qq potrika >/dev/null
left=$(inside find / -xdev -name '*otrika*' ! -path "$home/*" ! -path '/tmp/*' ! -path '/proc/*' ! -path '/var/log/*')
[ -z "$left" ] || die "left behind: $left"
[ -e "$bare$home/.local/share/potrika/marks.sqlite" ] || die "the reader's data is gone"
say 'all well: look at the pictures'
