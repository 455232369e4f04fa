#!/usr/bin/env bash
# Installs what the peers need, on Debian.
set -e
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends gcc g++ clang python3-numpy libopenblas0-pthread libeigen3-dev libfann-dev python3-onnx python3-torch
