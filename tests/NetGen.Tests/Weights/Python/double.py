"""Reads a file of tensors, checks that it is what Python expects, and writes it again with every number doubled.

Usage: double.py IN OUT, both .safetensors (standard library; the safetensors package is used where it is installed), .npy or .npz (numpy).
"""

import array
import json
import struct
import sys

TYPES = {"F32": "f", "F64": "d"}


def read_plain(path):
    """A reader of its own, straight from the format's description."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    data = content[8 + length :]
    header.pop("__metadata__", None)
    assert sum(end - begin for begin, end in (entry["data_offsets"] for entry in header.values())) == len(data)
    tensors = {}
    for name, entry in header.items():
        values = array.array(TYPES[entry["dtype"]])
        assert (8 + length + entry["data_offsets"][0]) % values.itemsize == 0, f"{name} is not aligned"
        values.frombytes(data[slice(*entry["data_offsets"])])
        tensors[name] = (entry["dtype"], entry["shape"], values)
    return tensors


def write_plain(path, tensors):
    header, data = {}, b""
    for name, (dtype, shape, values) in tensors.items():
        begin = len(data)
        data += values.tobytes()
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [begin, len(data)]}
    text = json.dumps(header).encode("utf-8")
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def double_safetensors(source, destination):
    tensors = read_plain(source)
    try:
        from safetensors.numpy import load_file, save_file
    except ImportError:
        doubled = {name: (dtype, shape, array.array(values.typecode, (2 * x for x in values))) for name, (dtype, shape, values) in tensors.items()}
        write_plain(destination, doubled)
    else:
        loaded = load_file(source)
        assert {name: list(values.shape) for name, values in loaded.items()} == {name: shape for name, (_, shape, _) in tensors.items()}
        save_file({name: 2 * values for name, values in loaded.items()}, destination)


def double_numpy(source, destination):
    import numpy

    loaded = numpy.load(source, allow_pickle=False)
    if destination.endswith(".npy"):
        numpy.save(destination, 2 * loaded)
    else:
        # Columns first and compressed: what this library does not write itself.
        numpy.savez_compressed(destination, **{name: numpy.asfortranarray(2 * loaded[name]) for name in loaded.files})


if __name__ == "__main__":
    (double_safetensors if sys.argv[1].endswith(".safetensors") else double_numpy)(*sys.argv[1:])
