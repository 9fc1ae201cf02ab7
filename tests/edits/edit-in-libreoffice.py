"""Edits a document in a headless LibreOffice as a person would, and saves it as DOCX.

Usage: python3 edit-in-libreoffice.py PROFILE IN.docx OUT.docx STROKES.json
STROKES.json: a list of ["retype", from, to], ["behind", words, text], ["erase", words], ["track", true|false].
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

profile, source, target, strokes = sys.argv[1:5]
pipe = "fazhi" + str(abs(hash(profile)) % 10**8)
accept = f"--accept=pipe,name={pipe};urp;"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--invisible", "--norestore", accept]
)


def named(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def find(document, words):
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    if found is None:
        raise SystemExit(f"not found: {words}")
    return found


def paragraph_at(found):
    cursor = found.Text.createTextCursorByRange(found.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


context = connect()
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (named("Hidden", True),))
for stroke in json.load(open(strokes, encoding="utf-8")):
    kind = stroke[0]
    if kind == "track":
        document.RecordChanges = stroke[1]
    elif kind == "retype":
        find(document, stroke[1]).String = stroke[2]
    elif kind == "behind":
        found = find(document, stroke[1])
        cursor = paragraph_at(found)
        cursor.gotoEndOfParagraph(False)
        found.Text.insertControlCharacter(cursor, 0, False)
        found.Text.insertString(cursor, stroke[2], False)
    elif kind == "erase":
        found = find(document, stroke[1])
        cursor = paragraph_at(found)
        cursor.goRight(1, True)
        cursor.String = ""
    else:
        raise SystemExit(f"unknown stroke {kind}")
document.storeToURL(f"file://{target}", (named("FilterName", "MS Word 2007 XML"),))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(timeout=60)
