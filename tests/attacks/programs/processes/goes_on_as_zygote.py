# ATTACK: goes_on_as_zygote
# KIND: fail
# MUST: a process that does not end where it should goes on in its own box: nobody hears it

import os
import sys

os._exit = lambda status: None
os.close = lambda handle: None
wire = sys.modules["_greenroom_guest.wire"]
wire.receive = lambda channel: ({"box": 1}, [0, 1])
sys.modules["_greenroom_guest.endings"].ChildEndings.wait = lambda self, channel: True
os.wait4 = lambda *arguments: (0, 0, None)
raise SystemExit(0)
