# Read by try-deb.sh and try-tarball.sh: a bare system in a folder, and a reader who sits at it.
# shellcheck shell=sh
#
# TRY_CACHE=FILE.tar   keeps the bare system there, and begins from it the next time

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
bare=$(mktemp -d)
home=/home/reader

say() { printf '\n== %s\n' "$*"; }
die() {
    printf 'failed: %s\n' "$*" >&2
    exit 1
}

leave() {
    for mounted in dev/pts dev/shm dev proc; do
        umount "$bare/$mounted" 2>/dev/null || umount --lazy "$bare/$mounted" 2>/dev/null || true
    done
    # Never delete through a mount that would not go.
    grep -q " $bare/" /proc/mounts || rm -rf --one-file-system "$bare"
}
trap leave EXIT
trap 'exit 130' INT TERM

# bare_system SUITE MIRROR: nothing but what debootstrap calls minbase, and a user named reader.
bare_system() {
    say "a bare $1"
    if [ -n "${TRY_CACHE:-}" ] && [ -e "$TRY_CACHE" ]; then
        tar --extract --file="$TRY_CACHE" --directory="$bare" --numeric-owner
    else
        # shellcheck disable=SC2086  # words, not one word
        debootstrap --variant=minbase ${DEBOOTSTRAP_OPTIONS:-} "$1" "$bare" ${2:+"$2"} >/dev/null
        [ -z "${TRY_CACHE:-}" ] ||
            tar --create --file="$TRY_CACHE" --directory="$bare" --numeric-owner .
    fi
    mount -t proc proc "$bare/proc"
    mount --bind /dev "$bare/dev"
    mount -t devpts devpts "$bare/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$bare/dev/shm"
    cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
    chmod 755 "$bare"
    inside useradd --create-home --uid 1000 reader
    inside apt-get update -qq
}

# inside COMMAND…: as root.
inside() {
    chroot "$bare" /usr/bin/env -i HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+"http_proxy=$http_proxy"} "$@"
}

get() { inside apt-get install --yes -qq --no-install-recommends "$@" >/dev/null; }

# a screen, a window manager, fingers and a camera; gio starts desktop entries.
desk() {
    say 'a screen, a window manager, fingers and a camera'
    get xvfb openbox xdotool imagemagick libglib2.0-bin
}

# as_reader COMMAND…: as a user without rights, and without any network but the loopback.
as_reader() {
    # shellcheck disable=SC2016  # the inner shell expands these
    unshare --net --pid --fork --kill-child sh -c 'ip link set lo up && exec "$@"' sh \
        chroot --userspec=1000:1000 "$bare" /usr/bin/env -i HOME="$home" LC_ALL=C.UTF-8 \
        PATH=/usr/local/bin:/usr/bin:/bin "$@"
}

# sit_down ENTRY COMMAND NAME: the session of try-session.sh; its pictures are left as NAME-….png.
sit_down() {
    cp "$here/try-session.sh" "$bare$home/session.sh"
    status=0
    as_reader sh "$home/session.sh" "$1" "$2" || status=$?
    for picture in "$bare$home"/[0-9]-*.png; do
        [ ! -e "$picture" ] || cp "$picture" "$3-$(basename -- "$picture")"
    done
    [ $status -eq 0 ] || die 'the session'
}
