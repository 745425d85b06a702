"""Outlook mails (.msg) for the tests: a small writer of the compound file that they are, and of the properties in it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, MINI, CUTOFF = 512, 64, 4096
Tree = Mapping[str, "bytes | Tree"]


class Entry(NamedTuple):
    name: str
    kind: int  # 5 root, 1 storage, 2 stream
    data: bytes
    children: list[int]


def compound_file(tree: Tree) -> bytes:
    """Storages and streams by name → a compound file. Siblings hang in one chain, which readers take as well as a balanced tree."""
    entries = [Entry("Root Entry", 5, b"", [])]

    def add(parent: int, part: Tree) -> None:
        for name, value in part.items():
            entries.append(Entry(name, 2 if isinstance(value, bytes) else 1, value if isinstance(value, bytes) else b"", []))
            entries[parent].children.append(len(entries) - 1)
            if not isinstance(value, bytes):
                add(len(entries) - 1, value)

    add(0, tree)
    fat: list[int] = []
    mini_fat: list[int] = []
    sectors, mini = bytearray(), bytearray()
    starts: dict[int, int] = {}

    def put(data: bytes, table: list[int], out: bytearray, size: int) -> int:
        count = max(1, -(-len(data) // size))
        first = len(table)
        table.extend([*range(first + 1, first + count), END])
        out.extend(data.ljust(count * size, b"\0"))
        return first

    for number, entry in enumerate(entries):
        if entry.kind == 2 and entry.data:
            small = len(entry.data) < CUTOFF
            starts[number] = put(entry.data, mini_fat, mini, MINI) if small else put(entry.data, fat, sectors, SECTOR)
    starts[0] = put(bytes(mini), fat, sectors, SECTOR)
    mini_start = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(SECTOR, b"\xff"), fat, sectors, SECTOR)
    following = {
        child: after for entry in entries for child, after in zip(entry.children, [*entry.children[1:], FREE], strict=False)
    }
    directory = b""
    for number, entry in enumerate(entries):
        name = entry.name.encode("utf-16-le") + b"\0\0"
        size = len(mini) if number == 0 else len(entry.data)
        directory += struct.pack(
            "<64sHBBIII16sIQQIQ", name, len(name), entry.kind, 1, FREE, following.get(number, FREE), entry.children[0] if entry.children else FREE,
            b"", 0, 0, 0, starts.get(number, END if entry.kind != 1 else 0), size,
        )  # fmt: skip
    directory_start = put(directory, fat, sectors, SECTOR)
    tables = 1
    while (len(fat) + tables) * 4 > tables * SECTOR:
        tables += 1
    first = len(fat)
    fat.extend([FAT] * tables)
    sectors.extend(struct.pack(f"<{len(fat)}I", *fat).ljust(tables * SECTOR, b"\xff"))
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, tables, directory_start, 0, CUTOFF,
        mini_start, -(-len(mini_fat) * 4 // SECTOR), END, 0,
    )  # fmt: skip
    return (header + struct.pack("<109I", *range(first, first + tables), *[FREE] * (109 - tables))) + bytes(sectors)


def properties(values: Mapping[int, object], header: bytes) -> dict[str, bytes | Tree]:
    """Property numbers and values → the streams that hold them: text, bytes, whole numbers and times."""
    streams: dict[str, bytes | Tree] = {}
    table = header
    for number, value in values.items():
        if isinstance(value, str | bytes):
            kind, data = (0x1F, value.encode("utf-16-le")) if isinstance(value, str) else (0x102, value)
            streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
            table += struct.pack("<HHIII", kind, number, 6, len(data) + (2 if kind == 0x1F else 0), 0)
        elif isinstance(value, datetime):
            ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
            table += struct.pack("<HHIQ", 0x40, number, 6, ticks)
        else:
            table += struct.pack("<HHIII", 3, number, 6, value, 0)
    return {**streams, "__properties_version1.0": table}


def outlook_mail(
    *, subject: str, sender: str, recipient: str, sent: datetime, html: bytes, text: str, attached: Mapping[str, bytes]
) -> bytes:
    """A mail as Outlook saves it."""
    head = struct.pack("<8xIIII8x", 1, len(attached), 1, len(attached))
    tree: dict[str, bytes | Tree] = properties(
        {0x001A: "IPM.Note", 0x0037: subject, 0x0C1A: sender, 0x0C1F: "post@elmeby.example", 0x0039: sent, 0x3FDE: 1252, 0x340D: 0x40000}
        | ({0x1000: text} if text else {}) | ({0x1013: html} if html else {}),
        head,
    )  # fmt: skip
    tree["__nameid_version1.0"] = {f"__substg1.0_000{n}0102": b"" for n in (2, 3, 4)}
    tree["__recip_version1.0_#00000000"] = properties(
        {0x3001: recipient, 0x3003: "post@min.example", 0x0C15: 1, 0x0FFE: 6}, bytes(8)
    )
    for number, (name, data) in enumerate(attached.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = properties({0x3707: name, 0x3701: data, 0x3705: 1, 0x0E21: number}, bytes(8))
    return compound_file(tree)
