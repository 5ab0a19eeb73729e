#!/bin/sh
# Installs Potrika for this user, without root, or brings an installed one up to date.
#
#   ./install.sh [FOLDER]      FOLDER is ~/.local/opt/potrika if none is given
#   ./install.sh --uninstall   takes it away again; newspapers and marks stay
set -eu

id=io.github.potrika.Potrika
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
share=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin

say() { printf '%s\n' "$*"; }
die() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

case ${1:-} in
--uninstall)
    [ -x "$HOME/.local/opt/potrika/uninstall.sh" ] || die 'not in ~/.local/opt/potrika: run the uninstall.sh beside the program'
    exec "$HOME/.local/opt/potrika/uninstall.sh"
    ;;
-*)
    sed -n '2,5s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac

[ -x "$here/potrika/potrika" ] || die 'the folder potrika is not beside this script'
[ "$(uname -m)" = x86_64 ] || [ ! -e "$here/potrika/_internal/PySide6" ] ||
    "$here/potrika/potrika" --version >/dev/null 2>&1 || die "this build is not for $(uname -m)"

target=${1:-$HOME/.local/opt/potrika}
mkdir -p "$(dirname -- "$target")"
target=$(CDPATH='' cd -- "$(dirname -- "$target")" && pwd -P)/$(basename -- "$target")
if [ -e "$target" ] && [ ! -x "$target/uninstall.sh" ]; then
    die "$target is there already and not Potrika's"
fi

# A profile that lies beside the program is the reader's: it moves along.
new=$target.new.$$
trap 'rm -rf "$new"' EXIT
cp -R "$here/potrika" "$new"
if [ -d "$target/potrika-profile" ]; then
    mv "$target/potrika-profile" "$new/potrika-profile"
fi
rm -rf "$target"
mv "$new" "$target"
trap - EXIT

# quoted WORD: as the Exec of a desktop entry takes it, whatever letters the path has.
quoted() {
    printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' -e 's/^/"/' -e 's/$/"/'
}
entry=$share/applications/$id.desktop
mkdir -p "$share/applications" "$share/metainfo" "$share/man" "$share/icons" "$bin"
command=$(quoted "$target/potrika")
while IFS= read -r line; do
    case $line in
    Exec=@COMMAND@*) printf 'Exec=%s%s\n' "$command" "${line#Exec=@COMMAND@}" ;;
    TryExec=@COMMAND@) printf 'TryExec=%s\n' "$target/potrika" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$target/share/applications/$id.desktop" >"$entry"
cp "$target/share/metainfo/$id.metainfo.xml" "$share/metainfo/"
cp -R "$target/share/icons/hicolor" "$share/icons/"
cp -R "$target/share/man/." "$share/man/"
ln -sf "$target/potrika" "$bin/potrika"

# These make the program appear at once; without them it does at the next login.
for update in "update-desktop-database -q $share/applications" "gtk-update-icon-cache -q -t $share/icons/hicolor"; do
    ! command -v "${update%% *}" >/dev/null 2>&1 || $update 2>/dev/null || true
done

missing=$(LC_ALL=C ldd "$target/_internal/PySide6/QtWidgets.abi3.so" \
    "$target/_internal/PySide6/QtNetwork.abi3.so" \
    "$target/_internal/PySide6/Qt/plugins/platforms/libqxcb.so" 2>/dev/null |
    sed -n 's/^[[:space:]]*\(lib[^ ]*\) => not found.*/\1/p' | sort -u)
for name in $missing; do
    # Those that the program brings along for such systems are not missed.
    [ -z "$(find "$target/_internal" -name "$name" -o -name "[0-9][0-9]-$name")" ] || continue
    case $name in
    libEGL.*) package=libegl1 ;;
    libGL.*) package=libgl1 ;;
    libdbus-1.*) package=libdbus-1-3 ;;
    libfontconfig.*) package=libfontconfig1 ;;
    libglib-* | libgthread-*) package=libglib2.0-0 ;;
    libgssapi_krb5.*) package=libgssapi-krb5-2 ;;
    libxkbcommon.*) package=libxkbcommon0 ;;
    libX11.*) package=libx11-6 ;;
    libX11-xcb.*) package=libx11-xcb1 ;;
    libxcb.*) package=libxcb1 ;;
    libwayland-client.*) package=libwayland-client0 ;;
    libxcb-*) package=$(printf '%s' "$name" | sed 's/\.so\.//') ;;
    *) package=$name ;;
    esac
    case " ${packages:-} " in *" $package "*) continue ;; esac
    packages=${packages:-}${packages:+ }$package
done
if [ -n "${packages:-}" ]; then
    say "এই সিস্টেমে কিছু লাইব্রেরি নেই। প্রশাসককে বলুন: apt install $packages"
    say "This system lacks some libraries. Ask for: apt install $packages"
fi

say "পত্রিকা এখন আপনার প্রোগ্রামগুলোর মধ্যে আছে। সরাতে চাইলে: $target/uninstall.sh"
say "Potrika is among your programs now. To take it away again: $target/uninstall.sh"
