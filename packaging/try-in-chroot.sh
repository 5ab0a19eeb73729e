#!/bin/sh
# Tries ./dev run and ./dev test as a newcomer meets them: on a bare system with python3 and git
# alone, in a fresh clone of the last commit, in a folder with a space and Bangla letters.
#
#   sudo packaging/try-in-chroot.sh SUITE [MIRROR [COMMAND…]]
#
#   SUITE     bookworm, trixie, noble, …: whatever debootstrap knows
#   MIRROR    where its packages come from (debootstrap's default for the suite where empty)
#   COMMAND   run in the clone instead of the two commands, as in: … bookworm '' ./dev lint
#
# TRY_FOLDER=DIR      keeps the system there and uses it again; else it is thrown away at the end
# TRY_USER=1          runs as a user who may not install anything, instead of root
# DEBOOTSTRAP_OPTIONS more options, as in --components=main,universe for Ubuntu
# DEBOOTSTRAP_SCRIPT  for a suite that this debootstrap is too old to know
#
# The picture is left as first-SUITE.png in the current folder. Certificates, proxies and package
# indexes of this machine apply inside too. Needs root, debootstrap and git.
set -eu

suite=${1:?usage: try-in-chroot.sh SUITE [MIRROR [COMMAND…]]}
mirror=${2:-}
shift
[ $# -eq 0 ] || shift
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
if [ -n "${TRY_FOLDER:-}" ]; then
    mkdir -p "$TRY_FOLDER"
    bare=$(CDPATH='' cd -- "$TRY_FOLDER" && pwd -P)
else
    bare=$(mktemp -d)
fi

leave() {
    for mounted in dev/shm dev proc; do
        umount "$bare/$mounted" 2>/dev/null || umount --lazy "$bare/$mounted" 2>/dev/null || true
    done
    # Never delete through a mount that would not go.
    if [ -z "${TRY_FOLDER:-}" ] && ! grep -q " $bare/" /proc/mounts; then
        rm -rf --one-file-system "$bare"
    fi
}
trap leave EXIT
trap 'exit 130' INT TERM

if [ ! -x "$bare/usr/bin/python3" ]; then
    # shellcheck disable=SC2086  # words, not one word
    debootstrap --variant=minbase --include=python3,git,ca-certificates ${DEBOOTSTRAP_OPTIONS:-} \
        "$suite" "$bare" ${mirror:+"$mirror"} ${DEBOOTSTRAP_SCRIPT:+"$DEBOOTSTRAP_SCRIPT"}
fi
mount -t proc proc "$bare/proc"
mount --bind /dev "$bare/dev"
mount -t tmpfs -o mode=1777 tmpfs "$bare/dev/shm"
cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
cp -L /etc/ssl/certs/ca-certificates.crt "$bare/etc/ssl/certs/ca-certificates.crt"

home=/home/newcomer
clone="$home/আমার কাগজ/potrika"
rm -rf "${bare:?}$home"
git clone --quiet --no-local "$here" "$bare$clone"
[ -n "${TRY_USER:-}" ] || chown -R root:root "$bare$home"
[ -z "${TRY_USER:-}" ] || chown -R 1000:1000 "$bare$home"

# inside COMMAND…: in the clone, with a newcomer's environment: no display, no locale.
inside() {
    as_user=${TRY_USER:+"--userspec=1000:1000"}
    # shellcheck disable=SC2016  # the inner shell expands these
    chroot ${as_user:+"$as_user"} "$bare" /usr/bin/env -i HOME="$home" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
        ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
        ${no_proxy:+"no_proxy=$no_proxy"} ${UV_DEFAULT_INDEX:+"UV_DEFAULT_INDEX=$UV_DEFAULT_INDEX"} \
        ${PIP_INDEX_URL:+"PIP_INDEX_URL=$PIP_INDEX_URL"} \
        sh -c 'cd "$1" && shift && exec "$@"' sh "$clone" "$@"
}

if [ $# -gt 0 ]; then
    inside "$@"
else
    inside ./dev run --demo --screenshot first.png
    cp "$bare$clone/first.png" "first-$suite.png"
    inside ./dev test
fi
