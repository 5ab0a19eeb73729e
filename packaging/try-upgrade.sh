#!/bin/sh
# Tries the program on the library of an older version, and of a newer one.
#
#   packaging/try-upgrade.sh PROGRAM [REVISION]
#
#   PROGRAM    the built one, as in build/package/bundle/potrika/potrika
#   REVISION   the older version: one of the first days if none is given
#
# The older version (its source, by ./dev's Python) makes a library of the demo newspaper and marks
# an article in it. The program must find the mark and have made a back-up before it changed
# anything. A library of a newer version it must refuse in a Bangla sentence, and leave as it was.
set -eu

program=${1:?usage: try-upgrade.sh PROGRAM [REVISION]}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
revision=${2:-40117e0}
python=$root/.venv/bin/python
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export POTRIKA_LANG=bn

die() {
    echo "failed: $*" >&2
    exit 1
}
# version FILE: of its tables.  set_version FILE NUMBER
version() { "$python" -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version").fetchone()[0])' "$1"; }
set_version() { "$python" -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(f"PRAGMA user_version = {int(sys.argv[2])}"); c.commit()' "$1" "$2"; }
sums() { (cd "$1" && find . -type f ! -name '*-shm' -exec sha256sum {} + | sort -k 2); }

mkdir "$folder/old"
git -C "$root" archive "$revision" | tar --extract --directory="$folder/old"
profile=$folder/profile
"$python" "$folder/old/main.py" --demo --profile "$profile" sync >/dev/null
id=$("$python" "$folder/old/main.py" --profile "$profile" list --limit 1 --json |
    sed -n 's/.*"id": *\([0-9]*\).*/\1/p')
"$python" "$folder/old/main.py" --profile "$profile" mark "$id" starred >/dev/null
echo "older library: marks $(version "$profile/marks.sqlite"), cache $(version "$profile/cache.sqlite")"
was=$(version "$profile/marks.sqlite")

"$program" --profile "$profile" list --starred --json | grep -q "\"id\": *$id" ||
    die 'the older library lost its mark'
is=$(version "$profile/marks.sqlite")
echo "opened by $("$program" --version): marks $is, cache $(version "$profile/cache.sqlite")"
if [ "$was" != "$is" ]; then
    backup=$(find "$profile/backups" -name '*before-migration*')
    [ -n "$backup" ] || die 'no back-up was made'
    [ "$(version "$backup")" = "$was" ] || die 'the back-up is not of the older version'
    echo "back-up: $(basename "$backup")"
fi
"$program" --profile "$profile" doctor

for file in marks cache; do
    newer=$folder/newer-$file
    cp -R "$profile" "$newer"
    set_version "$newer/$file.sqlite" $((($(version "$newer/$file.sqlite") / 1000 + 1) * 1000))
    sums "$newer" >"$folder/before"
    status=0
    said=$("$program" --profile "$newer" list 2>&1) || status=$?
    [ $status -eq 1 ] || die "a newer $file.sqlite gave status $status: $said"
    printf '%s' "$said" | grep -q 'পত্রিকা' || die "not in Bangla: $said"
    sums "$newer" | diff "$folder/before" - || die "the newer $file.sqlite was touched"
    echo "newer $file.sqlite: $said"
done
