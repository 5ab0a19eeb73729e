#!/bin/sh
# Not built here: packs dist/Potrika.app into a disk image to drag it from. Needs a Mac; the spec
# beside this tells what else.
#
#   packaging/macos/make-dmg.sh VERSION
set -eu

version=${1:?usage: make-dmg.sh VERSION}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R dist/Potrika.app "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Potrika $version" -srcfolder "$folder" -fs HFS+ -format ULFO -ov \
    "dist/potrika-$version.dmg"
