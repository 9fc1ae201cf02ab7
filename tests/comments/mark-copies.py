"""Plays five leaders in LibreOffice: each opens the draft, comments and edits it, and saves. Prints what was done as JSON lines.

usage: mark-copies.py DRAFT.docx FOLDER PORT
Everything is chosen by the copy's number, so that a run can be repeated.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

draft, folder, port = sys.argv[1], sys.argv[2], sys.argv[3]
READERS = ["周某", "吴某", "郑某", "王某", "冯某"]
UNTRACKED = {"王某"}


def value(name, content):
    one = PropertyValue()
    one.Name, one.Value = name, content
    return one


def start():
    return subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--norestore",
            f"--accept=socket,host=127.0.0.1,port={port};urp;",
        ]
    )


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def set_author(context, name):
    """Tracked changes carry the name in LibreOffice's user profile."""
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (value("nodepath", "/org.openoffice.UserProfile/Data"),)
    )
    access.setPropertyValue("givenname", name)
    access.setPropertyValue("sn", "")
    access.commitChanges()


def long_paragraphs(document):
    found = []
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        one = walk.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph") and len(one.String) > 60:
            found.append(one)
    return found


def cursor_at(paragraph, start, length):
    cursor = paragraph.Text.createTextCursorByRange(paragraph.Start)
    cursor.goRight(start, False)
    cursor.goRight(length, True)
    return cursor


def comment(document, paragraph, start, length, author, text):
    cursor = cursor_at(paragraph, start, length)
    quote = cursor.String
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = author, text
    paragraph.Text.insertTextContent(cursor, note, True)
    return {"what": "comment", "by": author, "quote": quote, "text": text}


def mark(context, number, reader):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    set_author(context, reader)
    document = desktop.loadComponentFromURL(f"file://{draft}", "_blank", 0, (value("Hidden", True),))
    document.RecordChanges = False
    paragraphs = long_paragraphs(document)
    done = []
    # Eight comments; the first two on words that every reader comments.
    for index in range(8):
        place = index if index < 2 else (2 + number * 3 + index) % len(paragraphs)
        paragraph = paragraphs[place]
        done.append(comment(document, paragraph, 4, 6, reader, f"{reader}意见{index + 1}：请再核实表述。"))
    document.RecordChanges = reader not in UNTRACKED
    # Twelve edits in paragraphs without comments of this reader: replace, insert and delete by turns; the first at a place all readers edit.
    for index in range(12):
        shared = len(paragraphs) // 3
        place = shared if index == 0 else shared + 1 + (number * 11 + index - 1) % (len(paragraphs) - shared - 1)
        paragraph = paragraphs[place]
        cursor = cursor_at(paragraph, 20, 4)
        was = cursor.String
        kind = "replace" if index == 0 else ["replace", "insert", "delete"][index % 3]
        if kind == "insert":
            cursor.collapseToStart()
            was, now = "", f"（{reader}增{index}）"
            paragraph.Text.insertString(cursor, now, False)
        elif kind == "delete":
            now = ""
            cursor.String = ""
        else:
            now = f"【{reader}改{index}】"
            cursor.String = now
        done.append({"what": "edit", "by": reader, "tracked": reader not in UNTRACKED, "was": was, "now": now})
    path = os.path.join(folder, f"{number + 1}-{reader}.docx")
    document.storeToURL(f"file://{path}", (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return {"file": path, "by": reader, "done": done}


process = start()
try:
    office = connect()
    for number, reader in enumerate(READERS):
        print(json.dumps(mark(office, number, reader), ensure_ascii=False), flush=True)
    try:
        office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office).terminate()
    except Exception:
        pass
finally:
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.terminate()
