# Fails unless every file that the RECORDs of an environment name is there, with the hash and size it ought to have.
import base64
import csv
import glob
import hashlib
import os
import sys

packages = sys.argv[1]
records = glob.glob(os.path.join(glob.escape(packages), "*.dist-info", "RECORD"))
for record in records:
    with open(record, newline="", encoding="utf-8") as rows:
        for path, digest, size in csv.reader(rows):
            with open(os.path.join(packages, path), "rb") as file:
                content = file.read()
            if digest:
                kind, _, expected = digest.partition("=")
                actual = base64.urlsafe_b64encode(hashlib.new(kind, content).digest()).rstrip(b"=").decode()
                assert actual == expected, path
                assert len(content) == int(size), path
print(len(records))
