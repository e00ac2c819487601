#!/usr/bin/env bash
# Makes public/geo/ from packages of the registries, at pinned versions, and checks it. The folder is for what is downloaded and for
# what stands between the steps; running it again in the same or in another one gives the same files.
#
#     tools/geo/make.sh WORKDIR
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out="$here/../../public/geo"
workdir=${1:?usage: tools/geo/make.sh WORKDIR}
mkdir -p "$workdir" "$out"
workdir=$(cd "$workdir" && pwd)
python="$workdir/python/bin/python"

echo "Packages"
python3 -m venv "$workdir/python"
"$python" -m pip install --quiet --require-hashes --only-binary :all: -r "$here/requirements.txt"
"$python" -m pip download --quiet --require-hashes --no-deps --dest "$workdir" -r "$here/requirements-shapes.txt"
# Node looks for packages beside the script that asks for them, and tools/geo stays as it is.
cp "$here"/{package.json,package-lock.json,.npmrc,plane.json} "$here"/*.mjs "$workdir"
(cd "$workdir" && npm ci --silent --ignore-scripts --no-audit --no-fund)

echo "Communes"
"$python" -B "$here/communes.py" "$workdir" "$out"

echo "Territories"
node "$workdir/territories.mjs" "$workdir" "$out"

echo "Checks"
node "$here/check.mjs"
