#!/usr/bin/env bash
# Builds and times the peers that this machine has what it takes for, in a copy, each pinned to one core.
# Prints a JSON line for each figure: {peer, workload, metric, unit, median, min, max}; says on stderr which peers are left out and why.
# Usage: run.sh [peer ...]; peers: c eigen fann numpy torch cs ort. CORE picks the core.
set -u
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r . "$work"
cd "$work"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TC_DelaySingleProcMultiplier=1
pinned=(taskset -c "${CORE:-1}")
python=$(command -v /usr/bin/python3 || command -v python3)

left_out() { echo "$1 is left out: $2" >&2; }
has() { command -v "$1" >/dev/null; }
can_import() { "$python" -c "import $1" 2>/dev/null; }

# C with vector extensions, blocked by hand for these very shapes.
c() {
    has gcc || { left_out c "no gcc"; return; }
    gcc -O3 -march=native -ffast-math -mprefer-vector-width=512 -DTAG='"gcc"' c/hand.c -o hand -lm && "${pinned[@]}" ./hand
}

# C++ templates of fixed size.
eigen() {
    has g++ && [ -d /usr/include/eigen3 ] || { left_out eigen "no g++ or no libeigen3-dev"; return; }
    g++ -std=c++17 -O3 -march=native -ffast-math -I/usr/include/eigen3 -DTAG='"fast"' eigen/eig.cpp -o eig && "${pinned[@]}" ./eig
}

fann() {
    has gcc && [ -f /usr/include/floatfann.h ] || { left_out fann "no gcc or no libfann-dev"; return; }
    gcc -O3 -march=native fann/fann_bench.c -o fann_float -lfloatfann -lm && "${pinned[@]}" ./fann_float
}

numpy() { can_import numpy || { left_out numpy "no python3-numpy"; return; }; "${pinned[@]}" "$python" py/np_bench.py; }

torch() { can_import torch || { left_out torch "no python3-torch"; return; }; "${pinned[@]}" "$python" py/torch_bench.py; }

build() { (cd "$1" && dotnet build -c Release -v q --nologo >build.log 2>&1) || { left_out "$1" "it does not build"; return 1; }; }

# What a .NET user writes by hand, with plain loops and with System.Numerics.Tensors.
cs() { build peer_cs && "${pinned[@]}" dotnet peer_cs/bin/Release/net10.0/peer_cs.dll; }

ort() {
    can_import onnx || { left_out ort "no python3-onnx to write its models with"; return; }
    (cd py && "$python" mk_onnx.py) && build peer_ort && "${pinned[@]}" dotnet peer_ort/bin/Release/net10.0/peer_ort.dll py
}

for peer in "${@:-c eigen fann numpy torch cs ort}"; do
    for name in $peer; do "$name"; done
done
