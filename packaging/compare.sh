#!/bin/sh
# Builds the packages twice from one commit, in two folders, and shows what differs.
#
#   packaging/compare.sh [REVISION]      status 0 when they are the same to the byte
#
# The second time another user's name, home, time zone, locale and umask are in the air.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
revision=${1:-HEAD}
python=$root/build/venv/bin/python
[ -x "$python" ] || { echo 'compare.sh: first run ./dev package' >&2 && exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" "$root/packaging/package.py" --revision "$revision" --skip-checks \
    --work "$folder/one" --out "$folder/first"
mkdir "$folder/home"
(
    umask 077
    TZ=Asia/Dhaka LC_ALL=C HOME=$folder/home USER=somebody "$python" \
        "$root/packaging/package.py" --revision "$revision" --skip-checks \
        --work "$folder/another folder" --out "$folder/second"
)
if diff -r "$folder/first" "$folder/second"; then
    cat "$folder/first/SHA256SUMS"
    echo 'compare.sh: the same to the byte'
    exit
fi
echo 'compare.sh: they differ in these files:'
for tree in bundle deb tarball; do
    diff -rq --no-dereference "$folder/one/$tree" "$folder/another folder/$tree" || true
done
exit 1
