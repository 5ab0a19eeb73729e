#!/bin/sh
# Checks built packages with the tools that distributions check theirs with; those that are not
# here are named and left out.
#
#   packaging/check.sh WORK PACKAGE…    WORK is the folder that package.py worked in
set -eu

work=$1
shift
status=0
id=io.github.potrika.Potrika

# check TOOL ARGUMENTS…
check() {
    if ! command -v "$1" >/dev/null 2>&1; then
        echo "check: no $1 here, left out" >&2
    elif "$@" >"$work/check.log" 2>&1; then
        echo "check: $1 finds nothing wrong" >&2
    else
        cat "$work/check.log" >&2
        status=1
    fi
}

share=$work/deb/usr/share
if [ -d "$share" ]; then
    check desktop-file-validate "$share/applications/$id.desktop"
    check appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"
fi
for package in "$@"; do
    case $package in
    *.deb) check lintian --allow-root --fail-on error --tag-display-limit 0 "$package" ;;
    *.tar.xz) check xz --test "$package" ;;
    esac
done
exit $status
