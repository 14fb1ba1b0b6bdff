"""The text of a PDF as MuPDF or PDFium copies it; a form feed ends a page.

read.py mupdf|pdfium FILE
"""

import sys

reader, path = sys.argv[1:]
if reader == "mupdf":
    import pymupdf

    pages = [page.get_text("text") for page in pymupdf.open(path)]
else:
    import pypdfium2

    pages = [page.get_textpage().get_text_range().replace("\r", "") for page in pypdfium2.PdfDocument(path)]
sys.stdout.reconfigure(encoding="utf-8")
print("\f".join(pages))
