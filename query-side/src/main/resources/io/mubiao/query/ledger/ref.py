#!/usr/bin/env python3
"""A second opinion on a bag of evidence: python3 ref.py DIRECTORY [KEY]

Hashes with the standard library alone. Signatures are checked if a key is given and the package
"cryptography" is there. Exit status: 0 proven, 1 wrong, 3 nothing wrong but not everything proven.
"""
import base64, hashlib, json, os, struct, sys

TILE = 256
LEAF, NODE = b"\x00", b"\x01"


def sha(data):
    return hashlib.sha256(data).digest()


def entry(line):
    """RFC 8785 of the members, both hashes calculated anew."""
    members = {name: value for name, value in line.items() if name not in ("payload", "metadata")}
    members["datasha256"] = sha(line["payload"].encode()).hex()
    members["metasha256"] = sha(line["metadata"].encode()).hex()
    return json.dumps(members, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Tree:
    """RFC 6962: perfect subtrees from left to right, as (height, hash)."""

    def __init__(self):
        self.size, self.stack = 0, []

    def append(self, leaf):
        self.size += 1
        self.stack.append((0, leaf))
        while len(self.stack) > 1 and self.stack[-1][0] == self.stack[-2][0]:
            height, right = self.stack.pop()
            _, left = self.stack.pop()
            self.stack.append((height + 1, sha(NODE + left + right)))

    def root(self):
        if not self.stack:
            return sha(b"")
        root = self.stack[-1][1]
        for _, left in reversed(self.stack[:-1]):
            root = sha(NODE + left + root)
        return root


def groups(number):
    text = "%03d" % (number % 1000)
    while number >= 1000:
        number //= 1000
        text = "x%03d/" % (number % 1000) + text
    return text


def leaves(bag, size):
    for number in range(-(-size // TILE)):
        width = min(TILE, size - number * TILE)
        name = "tile/0/" + groups(number) + ("" if width == TILE else ".p/%d" % width)
        with open(os.path.join(bag, "data/log", name), "rb") as file:
            tile = file.read()
        for i in range(width):
            yield tile[i * 32:i * 32 + 32]


def notes(text):
    """Each as (body, signatures): a text, an empty line, lines that begin with a dash."""
    blocks = text.rstrip("\n").split("\n\n")
    for body, signatures in zip(blocks[0::2], blocks[1::2]):
        yield body + "\n", signatures.split("\n")


def manifest(bag, say):
    listed = set()
    with open(os.path.join(bag, "manifest-sha256.txt"), encoding="utf-8") as file:
        for line in file:
            digest, name = line.rstrip("\n").split("  ", 1)
            listed.add(name)
            try:
                with open(os.path.join(bag, name), "rb") as content:
                    if hashlib.sha256(content.read()).hexdigest() != digest:
                        say("altered: " + name)
            except FileNotFoundError:
                say("missing: " + name)
    for directory, _, files in os.walk(os.path.join(bag, "data")):
        for name in files:
            path = os.path.relpath(os.path.join(directory, name), bag).replace(os.sep, "/")
            if path not in listed:
                say("not listed: " + path)


def signed(body, signatures, vkey):
    """None: not by this key or nobody can say; else whether the signature is right."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return None
    name, _, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    keyid = sha(name.encode() + b"\n" + key)[:4]
    for line in signatures:
        _, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if signer == name and signature[:4] == keyid:
            message, signature = body.encode(), signature[4:]
            if key[0] == 4:
                seconds = struct.unpack(">Q", signature[:8])[0]
                message, signature = b"cosignature/v1\ntime %d\n" % seconds + message, signature[8:]
            try:
                Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature, message)
                return True
            except InvalidSignature:
                return False
    return None


def main(bag, vkey=None):
    faults, unproven = [], []

    def say(text):
        faults.append(text)
        print("WRONG", text)

    manifest(bag, say)
    with open(os.path.join(bag, "data/log/checkpoint"), encoding="utf-8") as file:
        body, signatures = next(notes(file.read()))
    size, root = int(body.split("\n")[1]), base64.b64decode(body.split("\n")[2])
    with open(os.path.join(bag, "data/checkpoints.txt"), encoding="utf-8") as file:
        older = {int(text.split("\n")[1]): text.split("\n")[2] for text, _ in notes(file.read())}
    tree, hashes = Tree(), []
    for leaf in leaves(bag, size):
        tree.append(leaf)
        hashes.append(leaf)
        if tree.size in older and base64.b64encode(tree.root()).decode() != older[tree.size]:
            say("root of checkpoint %d" % tree.size)
    if tree.root() != root:
        say("the tiles do not lead to the signed root")
    index = shown = 0
    events = os.path.join(bag, "data/events")
    for name in sorted(os.listdir(events)) if os.path.isdir(events) else []:
        with open(os.path.join(events, name), encoding="utf-8", newline="\n") as file:
            for line in file:
                event = json.loads(line)
                leaf = sha(LEAF + entry(event))
                shown += 1
                try:
                    index = hashes.index(leaf, index) + 1
                except ValueError:
                    say("event %s is not sealed as it stands here" % event["position"])
    if shown < size:
        unproven.append("%d events are not shown" % (size - shown))
    right = signed(body, signatures, vkey) if vkey else None
    if right is False:
        say("the signature of the checkpoint")
    elif right is None:
        unproven.append("no signature was checked")
    for text in unproven:
        print("NOT PROVEN", text)
    print("%d of %d events, root %s" % (shown, size, base64.b64encode(root).decode()))
    return 1 if faults else 3 if unproven else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:3]))
