# ATTACK: names_zip_slip
# KIND: names
# MUST: zip upload: '../', absolute, symlink entries, zip bomb ratio, duplicate names, encrypted
#       flag rejected by the same validator

import io
import stat
import zipfile

b = io.BytesIO()
z = zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED)
z.writestr("../x.py", "x")
i = zipfile.ZipInfo("l")
i.external_attr = (stat.S_IFLNK | 0o777) << 16
z.writestr(i, "/etc/passwd")
z.writestr("bomb.py", b"0" * (50 << 20))
z.close()
FILES = {n: "" for n in z.namelist()}
ZIP = b.getvalue()
