#!/bin/sh
# Takes Potrika away that install.sh put here. Newspapers, articles and marks stay.
set -eu

id=io.github.potrika.Potrika
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
share=${XDG_DATA_HOME:-$HOME/.local/share}

if [ ! -x "$here/potrika" ] || [ ! -d "$here/_internal" ]; then
    echo 'uninstall.sh: Potrika is not here' >&2
    exit 1
fi
rm -f "$share/applications/$id.desktop" "$share/metainfo/$id.metainfo.xml"
rm -f "$share/man/man1/potrika.1" "$share/man/bn/man1/potrika.1"
find "$share/icons/hicolor" -name "$id.*" -exec rm -f {} + 2>/dev/null || true
# The link in bin may be another's by now.
if [ "$(readlink "$HOME/.local/bin/potrika" 2>/dev/null)" = "$here/potrika" ]; then
    rm -f "$HOME/.local/bin/potrika"
fi
! command -v update-desktop-database >/dev/null 2>&1 ||
    update-desktop-database -q "$share/applications" 2>/dev/null || true

data=$share/potrika
if [ -d "$here/potrika-profile" ]; then
    data=$here/potrika-profile
    find "$here" -mindepth 1 -maxdepth 1 ! -name potrika-profile -exec rm -rf {} +
else
    cd /
    rm -rf "$here"
fi
# Folders that nothing else is in.
for folder in "$share/man/bn/man1" "$share/man/bn" "$share/man/man1" "$share/man" "$share/metainfo"; do
    rmdir "$folder" 2>/dev/null || true
done
echo "পত্রিকা সরানো হয়েছে। খবর ও চিহ্ন এখানে থেকে গেল: $data"
echo "Potrika is gone. Newspapers, articles and marks stay in: $data"
