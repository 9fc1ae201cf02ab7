"""Opens each DOCX in LibreOffice, accepts all its tracked changes (and, opened anew, rejects them) and saves it: decide-changes.py PROFILE PORT FILE..."""
import subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue

profile, port, files = sys.argv[1], sys.argv[2], sys.argv[3:]
office = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--invisible", "--norestore",
                           "--accept=socket,host=127.0.0.1,port=%s;urp;" % port])


def prop(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:socket,host=127.0.0.1,port=%s;urp;StarOffice.ComponentContext" % port)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


context = connect()
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
try:
    for path in files:
        for command, name in (("Accept", "accepted"), ("Reject", "rejected")):
            document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (prop("Hidden", True),))
            dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:%sAllTrackedChanges" % command, "", 0, ())
            document.storeToURL("file://%s.%s.docx" % (path[:-5], name), (prop("FilterName", "MS Word 2007 XML"),))
            document.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(timeout=60)
