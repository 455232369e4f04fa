#!/usr/bin/env bash
# Builds the peers that this machine has what it takes for into a folder, and says how to run them:
#   build.sh folder [peer ...]        peers: c layers eigen fann numpy torch cs ort
# Prints a line for each, its fields separated by tabs: "run", version, program, arguments; or "missing", peer, why.
# Each program prints a line of JSON for each workload: {peer, workload, median, min, max}, in microseconds of processor time.
set -u
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
cp -r "$(dirname "$0")"/. "$folder"
cd "$folder"
python=/usr/bin/python3
optimised=(-O3 -march=native -ffast-math)

run() { (IFS=$'\t'; echo "run"$'\t'"$*"); }
missing() { printf 'missing\t%s\t%s\n' "$1" "$2"; }
has() { command -v "$1" >/dev/null; }
can_import() { "$python" -c "import $1" 2>/dev/null; }
version() { "$python" -c "import $1; print('$1', $1.__version__)"; }

# C with vector extensions, blocked by hand for these very shapes.
c() {
    for compiler in gcc clang; do
        has $compiler || { missing "c-$compiler" "no $compiler"; continue; }
        $compiler "${optimised[@]}" -mprefer-vector-width=512 -DTAG="\"$compiler\"" c/hand.c -o "hand_$compiler" -lm &&
            run "$compiler $($compiler -dumpversion)" "$folder/hand_$compiler" ||
            missing "c-$compiler" "it does not build"
    done
}

# The same for networks beyond dense layers, each a program of its own.
layers() {
    has gcc && grep -qw avx512dq /proc/cpuinfo || { missing layers "no gcc or no AVX-512"; return; }
    for network in lenet signal amplifier gesture residual characters bag; do
        gcc "${optimised[@]}" -mprefer-vector-width=512 "c/$network.c" -o "$network" -lm &&
            run "gcc $(gcc -dumpversion)" "$folder/$network" ||
            missing "$network" "it does not build"
    done
}

# C++ templates of fixed size.
eigen() {
    local macros=/usr/include/eigen3/Eigen/src/Core/util/Macros.h
    has g++ && [ -f $macros ] || { missing eigen "no g++ or no libeigen3-dev"; return; }
    local version
    version="Eigen $(awk '/define EIGEN_(WORLD|MAJOR|MINOR)_VERSION/ { printf "%s%s", dot, $3; dot = "." }' $macros)"
    for flags in fast strict; do
        g++ -std=c++17 -O3 -march=native $([ $flags = fast ] && echo -ffast-math) -I/usr/include/eigen3 -DTAG="\"$flags\"" eigen/eig.cpp -o "eigen_$flags" &&
            run "$version" "$folder/eigen_$flags" ||
            missing "eigen-$flags" "it does not build"
    done
}

fann() {
    has gcc && [ -f /usr/include/floatfann.h ] || { missing fann "no gcc or no libfann-dev"; return; }
    for precision in float double; do
        gcc "${optimised[@]}" "-D${precision^^}" fann/fann_bench.c -o "fann_$precision" "-l${precision}fann" -lm &&
            run "FANN $(dpkg-query -W -f '${Version}' libfann-dev 2>/dev/null)" "$folder/fann_$precision" ||
            missing "fann-$precision" "it does not build"
    done
}

numpy() {
    can_import numpy || { missing numpy "no python3-numpy"; return; }
    # Without OpenBLAS, numpy multiplies by Debian's reference BLAS, which is ten times slower: no fair peer.
    "$python" - <<'PY' || { missing numpy "no libopenblas0-pthread behind it"; return; }
import numpy.linalg
raise SystemExit("openblas" not in open("/proc/self/maps").read())
PY
    run "$(version numpy), OpenBLAS $(dpkg-query -W -f '${Version}' libopenblas0-pthread 2>/dev/null)" "$python" "$folder/py/np_bench.py"
}

torch() {
    can_import torch || { missing torch "no python3-torch"; return; }
    run "$(version torch)" "$python" "$folder/py/torch_bench.py"
}

dotnet_build() { (cd "$1" && dotnet build -c Release -v q --nologo >build.log 2>&1) || { missing "$1" "it does not build: $(tail -1 "$1/build.log")"; return 1; }; }
dotnet_run() { run "$1" dotnet "$folder/$2/bin/Release/net10.0/$2.dll" "${@:3}"; }
package() { grep -o "$2\" Version=\"[^\"]*" "$1/$1.csproj" | sed 's/" Version="/ /'; }

# What a .NET user writes by hand, with plain loops and with System.Numerics.Tensors.
cs() { dotnet_build peer_cs && dotnet_run "$(package peer_cs System.Numerics.Tensors)" peer_cs; }

ort() {
    can_import onnx || { missing onnxruntime "no python3-onnx to write its models with"; return; }
    (cd py && "$python" mk_onnx.py) && dotnet_build peer_ort && dotnet_run "$(package peer_ort Microsoft.ML.OnnxRuntime)" peer_ort "$folder/py"
}

[ $# -gt 0 ] || set -- c layers eigen fann numpy torch cs ort
for peer in "$@"; do "$peer"; done
