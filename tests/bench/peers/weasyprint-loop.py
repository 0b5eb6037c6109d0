"""WeasyPrint, tagged (PDF/UA-1), in as many processes as are asked for: weasyprint-loop.py IN OUT PROCESSES"""
import glob
import logging
import multiprocessing
import os
import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
source, out, processes = sys.argv[1], sys.argv[2], int(sys.argv[3])
files = sorted(glob.glob(os.path.join(source, "*.html")))


def render(part):
    fonts = FontConfiguration()
    for file in part:
        name = os.path.basename(file)[:-5] + ".pdf"
        HTML(file).write_pdf(os.path.join(out, name), font_config=fonts, pdf_variant="pdf/ua-1")


with multiprocessing.Pool(processes) as pool:
    pool.map(render, [files[at::processes] for at in range(processes)])
